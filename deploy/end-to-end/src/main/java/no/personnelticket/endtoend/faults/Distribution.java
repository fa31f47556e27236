package no.personnelticket.endtoend.faults;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import no.personnelticket.endtoend.system.Letter;

/** A {@code TicketDistributed} as a sales platform publishes it; each ticket has the same saving. */
record Distribution(
        String id,
        long customerNumber,
        UUID offerId,
        Instant distributedAt,
        String token,
        Price price,
        List<Use> uses) {

    static final String TOPIC = "TicketDistributed";

    /** A ticket and the contract that it used. */
    record Use(String ticketId, UUID contractId) {}

    /** Amounts in NOK; {@code paid} is {@code full} less {@code saving}. */
    record Price(String full, String paid, String saving) {

        static final Price USUAL = new Price("1026.00", "50.00", "976.00");
        static final Price OTHER = new Price("1026.00", "51.00", "975.00");
    }

    /** The same id with other contracts and amounts, which a producer must never send. */
    Distribution altered(UUID otherContract) {
        return new Distribution(
                id,
                customerNumber,
                offerId,
                distributedAt,
                token,
                Price.OTHER,
                uses.stream().map(use -> new Use(use.ticketId, otherContract)).toList());
    }

    Letter letter() {
        return Letter.event(TOPIC, Long.toString(customerNumber), id, json());
    }

    /** The refund of all its tickets. */
    Letter refund(String refundId) {
        String tickets = uses.stream()
                .map(use -> "{\"ticketId\":\"" + use.ticketId + "\",\"saving\":" + amount(price.saving) + "}")
                .collect(Collectors.joining(","));
        return Letter.event("TicketRefunded", Long.toString(customerNumber), refundId, """
                {"refundId":"%s","ticketDistributionId":"%s","customerNumber":%d,"refundedAt":"%s","tickets":[%s]}""".formatted(
                        refundId, id, customerNumber, distributedAt.plusSeconds(1), tickets));
    }

    private String json() {
        return """
                {"ticketDistributionId":"%s","orderId":"ORDER-1","orderVersion":1,"orderLineId":"LINE-1",\
                "customerNumber":%d,"offerId":"%s",%s"distributedAt":"%s","tickets":[%s]}""".formatted(
                        id,
                        customerNumber,
                        offerId,
                        token == null ? "" : "\"validationToken\":\"" + token + "\",",
                        distributedAt,
                        uses.stream().map(this::json).collect(Collectors.joining(",")));
    }

    private String json(Use use) {
        return """
                {"ticketId":"%s","travellerId":"1","contractId":"%s",\
                "productId":"VYT:PreassignedFareProduct:FlexRefundable","fullFare":%s,"pricePaid":%s,\
                "discountRights":[{"id":"ENT:SaleDiscountRight:ReservasjonsavgifterA",\
                "version":"ENT:Version:SDR-Reservasjonsavgifter-1","amount":%s,\
                "originatingFromProductId":"ENT:EntitlementProduct:levelA2"}]}""".formatted(
                use.ticketId, use.contractId, amount(price.full), amount(price.paid), amount("-" + price.saving));
    }

    private static String amount(String nok) {
        return "{\"amount\":\"" + nok + "\",\"currency\":\"NOK\"}";
    }
}
