package no.personnelticket.usage.report;

import java.time.YearMonth;
import java.util.UUID;
import no.personnelticket.events.Money;

/**
 * The savings of an employee, including family members, on private travel.
 *
 * @param savingMonth the month that the savings belong to; earlier than the report's if the line is a correction
 * @param usages how many usages it includes
 */
public record ReportLine(UUID employeeReference, YearMonth savingMonth, Money saving, int usages) {}
