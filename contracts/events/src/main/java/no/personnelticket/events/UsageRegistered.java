package no.personnelticket.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A ticket right was used once, or a use was reversed by a refund. Published by the usage-registration-service for
 * tickets and by the rights-service for day trips. The remaining coupons of a contract are its limit minus the sum of
 * {@code coupons}. The event of a ticket has customer number, distribution, ticket and offer; that of a day trip has
 * none of them.
 *
 * @param usageId computed from the ticket distribution and the ticket, or from the refund and the ticket, so that a
 *     repeated registration has the same id; for a day trip the id of its sub-contract
 * @param coupons how many coupons were used, negative when a reversal gives them back; counts only if the contract has
 *     a limit
 * @param reverses the usage that is reversed; null for a use
 */
public record UsageRegistered(
        UUID usageId,
        UUID contractId,
        Long customerNumber,
        String ticketDistributionId,
        String ticketId,
        UUID offerId,
        int coupons,
        Instant registeredAt,
        UUID reverses)
        implements Fact {

    /** A use. */
    public UsageRegistered(
            UUID usageId,
            UUID contractId,
            long customerNumber,
            String ticketDistributionId,
            String ticketId,
            UUID offerId,
            int coupons,
            Instant registeredAt) {
        this(usageId, contractId, customerNumber, ticketDistributionId, ticketId, offerId, coupons, registeredAt, null);
    }

    public UsageRegistered {
        Required.id(usageId, "usageId");
        Required.id(contractId, "contractId");
        if (customerNumber != null || ticketDistributionId != null || ticketId != null || offerId != null) {
            Required.number(Required.value(customerNumber, "customerNumber"), "customerNumber");
            Required.text(ticketDistributionId, "ticketDistributionId");
            Required.text(ticketId, "ticketId");
            Required.id(offerId, "offerId");
        }
        Required.coupons(coupons, "coupons");
        Required.time(registeredAt, "registeredAt");
        Required.optionalId(reverses, "reverses");
    }

    /** The coupon that a day trip took from its parent. */
    public static UsageRegistered ofDayTrip(UUID subContractId, UUID parentId, Instant madeAt) {
        return new UsageRegistered(subContractId, parentId, null, null, null, null, 1, madeAt, null);
    }

    @Override
    public String id() {
        return usageId.toString();
    }

    @Override
    public String key() {
        return contractId.toString();
    }

    @Override
    public Instant time() {
        return registeredAt;
    }
}
