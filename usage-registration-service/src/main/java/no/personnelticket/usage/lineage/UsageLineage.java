package no.personnelticket.usage.lineage;

import java.util.UUID;
import no.personnelticket.events.Money;

/**
 * The line that includes a usage.
 *
 * @param year with {@code month}: of the report
 * @param savingMonth the month that the saving belongs to, which is that of the line's dates
 * @param saving of the whole line
 */
record UsageLineage(
        int companyId,
        int year,
        int month,
        UUID employeeReference,
        String employeeNo,
        String savingMonth,
        Money saving,
        ReportedUsage usage) {}
