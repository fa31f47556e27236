package no.personnelticket.endtoend.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What tables and topics hold when all is healed and quiet, as plain collections.
 *
 * @param late consumers that still have records to take, and services that are not ready
 */
record Found(Usages usages, Rights rights, Validation validation, Topics topics, List<String> late) {

    /** A row of {@code usage}: a use, or by a refund the reversal of one. */
    record Usage(UUID usageId, String distributionId, String ticketId, UUID contractId, int coupons, String refundId) {

        boolean isUse() {
            return refundId == null;
        }
    }

    /** What the usage-registration-service keeps. */
    record Usages(Set<String> distributions, Set<String> refunds, List<Usage> rows) {}

    /** A row of {@code contract} in rights; the limit is null where there is none. */
    record Contract(UUID contractId, long version, int couponsUsed, Integer couponsLimit) {}

    /** A row of {@code coupon_use}. */
    record CouponUse(UUID usageId, UUID contractId, int coupons) {}

    /** What the rights-service keeps. */
    record Rights(List<Contract> contracts, List<CouponUse> coupons) {}

    /** A ticket that the validation-service has looked at. */
    record Ticket(String distributionId, String ticketId) {}

    /** What the validation-service keeps. */
    record Validation(Set<Ticket> tickets, Map<UUID, Long> versions, List<CouponUse> coupons) {}

    /** A record of a topic; the same fingerprint is the same body. */
    record Published(String key, String id, String fingerprint) {}

    /** By topic, what was published, in the order of each partition; and what is in quarantine, by its origin. */
    record Topics(Map<String, List<Published>> events, Map<Position, String> quarantined) {

        List<Published> on(String topic) {
            return events.getOrDefault(topic, List.of());
        }
    }
}
