package no.personnelticket.usage.reconciliation;

import java.time.LocalDate;
import java.util.List;
import no.personnelticket.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The registrations of each day, and the reports in which their savings are or will be.
 *
 * @param companyId null for all companies
 * @param quarantined the records that consumers refused on those days; only for all companies, since a refused record
 *     has no company
 */
record Reconciliation(
        Integer companyId, LocalDate from, LocalDate to, List<Day> days, List<QuarantinedRecords> quarantined) {

    /**
     * The number of records that one consumer refused on one day for one reason; each is counted once, even if it is
     * in the quarantine repeatedly.
     *
     * @param topic the topic from which they came
     * @param reason names the field and what is wrong with it
     */
    @Schema(name = "QuarantinedRecords")
    record QuarantinedRecords(LocalDate day, String topic, String reason, String consumer, long records) {}

    /**
     * One day of registration, in Europe/Oslo.
     * {@code saving = inReports + inOpenMonths + onWorkTravel + awaitingContract + unaccounted}.
     *
     * @param distributions registered ones; for a company those with a ticket on a right of it
     * @param distributionsWithoutRight distributions without a ticket on a right; only for all companies
     * @param incompleteDistributions distributions that lack a usage of a ticket on a right; zero, or something is
     *     wrong
     * @param refunds registered ones; for a company those that reverse a usage of it
     * @param refundsWaiting refunds whose distribution has not arrived; only for all companies
     * @param refundsCutShort tickets whose refunds exceeded what was left of the saving
     * @param refundsOfOtherCustomer tickets whose refunds name another customer, and gave nothing back
     * @param refundsWithoutUse tickets in refunds that used no right; only for all companies
     * @param withoutValidation uses of tickets that were not validated
     * @param awaitingValidation uses of tickets that the validation-service has not checked yet
     * @param saving of uses, minus what reversals gave back; for an incomplete distribution according to its event
     * @param inReports the part of the saving in lines of closed reports
     * @param inOpenMonths the part that will be in the reports of open months
     * @param awaitingContract the part on contracts that are not known yet; only for all companies
     * @param unaccounted the part that is and will be in no report; zero, or something is wrong
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
