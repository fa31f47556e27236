package no.personnelticket.messaging;

import no.personnelticket.events.UsageRegistered;

/** Writes the event that goes out in the largest numbers, to the byte as the general way does, which takes longer. */
final class UsageRegisteredWriter {

    private static final int USUAL_LENGTH = 512;

    private UsageRegisteredWriter() {}

    static byte[] write(UsageRegistered usage) {
        return new JsonText(USUAL_LENGTH)
                .object()
                .plain("usageId", usage.usageId())
                .plain("contractId", usage.contractId())
                .number("customerNumber", usage.customerNumber())
                .text("ticketDistributionId", usage.ticketDistributionId())
                .text("ticketId", usage.ticketId())
                .plain("offerId", usage.offerId())
                .number("coupons", usage.coupons())
                .plain("registeredAt", usage.registeredAt())
                .plain("reverses", usage.reverses())
                .endObject()
                .bytes();
    }
}
