package no.personnelticket.usage.reconciliation;

import java.time.LocalDate;
import java.util.List;
import no.personnelticket.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was registered day by day, and which reports hold its savings, or will.
 *
 * @param companyId absent for all companies
 * @param quarantined what consumers refused in those days; only for all companies, since a refused record has none
 */
record Reconciliation(
        Integer companyId, LocalDate from, LocalDate to, List<Day> days, List<QuarantinedRecords> quarantined) {

    /**
     * Records that one consumer refused on one day for one reason, each counted once, however often it is in the quarantine.
     *
     * @param topic that they came from
     * @param reason names the field and what is wrong with it
     */
    @Schema(name = "QuarantinedRecords")
    record QuarantinedRecords(LocalDate day, String topic, String reason, String consumer, long records) {}

    /**
     * One day of registration, in Europe/Oslo. {@code saving = inReports + inOpenMonths + onWorkTravel +
     * awaitingContract + unaccounted}.
     *
     * @param distributions that were registered; of a company those with a ticket on a right of it
     * @param distributionsWithoutRight those without a ticket on a right; only for all companies
     * @param incompleteDistributions those that lack a usage of a ticket on a right; zero, or something is wrong
     * @param refunds that were registered; of a company those that reverse a usage of it
     * @param refundsWaiting those whose distribution has not arrived; only for all companies
     * @param refundsCutShort tickets whose refunds asked for more than was left of the saving
     * @param refundsOfOtherCustomer tickets whose refunds name another customer, and gave nothing back
     * @param refundsWithoutUse tickets that refunds name and that used no right; only for all companies
     * @param withoutValidation uses of tickets that were not validated
     * @param awaitingValidation uses of tickets that the validation-service has not checked yet
     * @param saving of uses, less what reversals gave back; of an incomplete distribution what its event says
     * @param inReports the part of the saving that lines of closed reports hold
     * @param inOpenMonths the part that the reports of open months will hold
     * @param awaitingContract the part on contracts that are not known yet; only for all companies
     * @param unaccounted what no report holds or will hold; zero, or something is wrong
     */
    @Schema(name = "ReconciledDay")
    record Day(
            LocalDate day,
            long distributions,
            Long distributionsWithoutRight,
            long incompleteDistributions,
            long refunds,
            Long refundsWaiting,
            long refundsCutShort,
            long refundsOfOtherCustomer,
            Long refundsWithoutUse,
            long uses,
            long reversals,
            long withoutValidation,
            long awaitingValidation,
            Money saving,
            Money inReports,
            Money inOpenMonths,
            Money onWorkTravel,
            Money awaitingContract,
            Money unaccounted) {}
}
