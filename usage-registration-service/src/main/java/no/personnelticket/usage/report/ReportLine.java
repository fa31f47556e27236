package no.personnelticket.usage.report;

import java.time.YearMonth;
import java.util.UUID;
import no.personnelticket.events.Money;

/**
 * What one employee, family members included, saved on private travel.
 *
 * @param savingMonth the month that the saving belongs to; earlier than the report's where the line is a correction
 * @param usages how many usages it sums up
 */
public record ReportLine(UUID employeeReference, YearMonth savingMonth, Money saving, int usages) {}
