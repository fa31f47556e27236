package no.personnelticket.endtoend.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The content of tables and topics after everything is healed and processed, as plain collections.
 *
 * @param late consumers with unprocessed records, and services that are not ready
 */
record Found(Usages usages, Rights rights, Validation validation, Topics topics, List<String> late) {

    /** A row of {@code usage}: a use, or a reversal by a refund. */
    record Usage(UUID usageId, String distributionId, String ticketId, UUID contractId, int coupons, String refundId) {

        boolean isUse() {
            return refundId == null;
        }
    }

    /** The data of the usage-registration-service. */
    record Usages(Set<String> distributions, Set<String> refunds, List<Usage> rows) {}

    /** A row of {@code contract} in rights; the limit is null if there is none. */
    record Contract(UUID contractId, long version, int couponsUsed, Integer couponsLimit) {}

    /** A row of {@code coupon_use}. */
    record CouponUse(UUID usageId, UUID contractId, int coupons) {}

    /** The data of the rights-service. */
    record Rights(List<Contract> contracts, List<CouponUse> coupons) {}

    /** A ticket that the validation-service has checked. */
    record Ticket(String distributionId, String ticketId) {}

    /** The data of the validation-service. */
    record Validation(Set<Ticket> tickets, Map<UUID, Long> versions, List<CouponUse> coupons) {}

    /** A record of a topic; equal fingerprints mean equal bodies. */
    record Published(String key, String id, String fingerprint) {}

    /**
     * The published records by topic, in the order of each partition; and the quarantined records by their original
     * position.
     */
    record Topics(Map<String, List<Published>> events, Map<Position, String> quarantined) {

        List<Published> on(String topic) {
            return events.getOrDefault(topic, List.of());
        }
    }
}
