package no.personnelticket.usage.lineage;

import java.util.UUID;
import no.personnelticket.events.Money;

/**
 * The line that a usage is summed up in.
 *
 * @param year with {@code month}: of the report that holds it
 * @param savingMonth the month that the saving belongs to, in which the line's dates lie
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
