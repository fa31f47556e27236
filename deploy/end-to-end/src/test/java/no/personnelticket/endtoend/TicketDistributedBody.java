package no.personnelticket.endtoend;

import java.util.List;
import java.util.UUID;

/** A {@code TicketDistributed} as a sales platform writes it, for one ticket of the published example. */
record TicketDistributedBody(String id, Customer customer, String contractId, String distributedAt) {

    String json() {
        return """
                {"ticketDistributionId":"%s","orderId":"ORDER-1","orderVersion":1,"orderLineId":"LINE-1",
                 "customerNumber":%d,"offerId":"%s","distributedAt":"%s",
                 "tickets":[{"ticketId":"TICKET-1","travellerId":"1","contractId":"%s",
                   "productId":"VYT:PreassignedFareProduct:FlexRefundable",
                   "fullFare":{"amount":"1026.00","currency":"NOK"},"pricePaid":{"amount":"50.00","currency":"NOK"},
                   "discountRights":[{"id":"ENT:SaleDiscountRight:ReservasjonsavgifterA",
                     "version":"ENT:Version:SDR-Reservasjonsavgifter-1",
                     "amount":{"amount":"-976.00","currency":"NOK"},
                     "originatingFromProductId":"ENT:EntitlementProduct:levelA2"}]}]}
                """.formatted(
                        id,
                        customer.number(),
                        UUID.nameUUIDFromBytes(id.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        distributedAt,
                        contractId);
    }

    /** All of its saving is given back. */
    void publishRefund() {
        String refundId = "REFUND-" + id;
        new Topic("TicketRefunded").publish(Integer.toString(customer.number()), refundId, """
                {"refundId":"%s","ticketDistributionId":"%s","customerNumber":%d,"refundedAt":"%s",
                 "tickets":[{"ticketId":"TICKET-1","saving":{"amount":"976.00","currency":"NOK"}}]}
                """.formatted(
                        refundId, id, customer.number(), distributedAt));
    }

    void publish() {
        publish(List.of(this));
    }

    static void publish(List<TicketDistributedBody> tickets) {
        new Topic("TicketDistributed")
                .publish(tickets.stream()
                        .map(ticket -> new Topic.Message(
                                Integer.toString(ticket.customer().number()), ticket.id(), ticket.json()))
                        .toList());
    }
}
