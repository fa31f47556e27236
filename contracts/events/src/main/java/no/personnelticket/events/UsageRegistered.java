package no.personnelticket.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A ticket right was used, once. Published by the usage-registration-service, so that remaining coupons are right.
 *
 * @param usageId made from the ticket distribution and the ticket, so that it is the same however often it is registered
 * @param coupons how many coupons were used; counts only where the contract has a limit
 */
public record UsageRegistered(
        UUID usageId,
        UUID contractId,
        long customerNumber,
        String ticketDistributionId,
        String ticketId,
        UUID offerId,
        int coupons,
        Instant registeredAt)
        implements Fact {

    public UsageRegistered {
        Required.value(usageId, "usageId");
        Required.value(contractId, "contractId");
        Required.positive(customerNumber, "customerNumber");
        Required.text(ticketDistributionId, "ticketDistributionId");
        Required.text(ticketId, "ticketId");
        Required.value(offerId, "offerId");
        Required.value(registeredAt, "registeredAt");
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
