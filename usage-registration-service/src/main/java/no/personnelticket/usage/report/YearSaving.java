package no.personnelticket.usage.report;

import java.util.UUID;
import no.personnelticket.events.Money;

/**
 * What one employee, family members included, saved on private travel.
 *
 * @param before in the months of the same year before the month
 */
record YearSaving(UUID employeeReference, Money before, Money ofMonth) {}
