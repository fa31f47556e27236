package no.personnelticket.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The sales platform distributed the tickets of an order line. From then on their ticket rights count as used.
 *
 * @param ticketDistributionId never reused: the same id always has the same content
 * @param validationToken the token of the verdict that the sale relied on; null if the platform did not store it
 * @param clientName the sales client that sold the tickets ({@code ET-Client-Name}); null if the platform does not
 *     send it
 * @param distributedAt decides the month (Europe/Oslo) to which the saving belongs
 */
public record TicketDistributed(
        String ticketDistributionId,
        String orderId,
        int orderVersion,
        String orderLineId,
        long customerNumber,
        UUID offerId,
        String validationToken,
        String clientName,
        Instant distributedAt,
        Instant validFrom,
        Instant validTo,
        List<Ticket> tickets)
        implements Fact {

    public TicketDistributed {
        Required.text(ticketDistributionId, "ticketDistributionId");
        Required.text(orderId, "orderId");
        Required.that(orderVersion >= 0, "orderVersion must not be negative");
        Required.text(orderLineId, "orderLineId");
        Required.number(customerNumber, "customerNumber");
        Required.id(offerId, "offerId");
        Required.optionalText(validationToken, "validationToken", Plausible.LONGEST_TOKEN);
        Required.optionalText(clientName, "clientName", Plausible.LONGEST_TEXT);
        Required.time(distributedAt, "distributedAt");
        Required.optionalTime(validFrom, "validFrom");
        Required.optionalTime(validTo, "validTo");
        Required.that(
                validFrom == null || validTo == null || !validTo.isBefore(validFrom),
                "validTo must not be before validFrom");
        tickets = Required.nonEmpty(tickets, "tickets");
        Required.unique(tickets, Ticket::ticketId, "tickets", "ticketId");
    }

    /**
     * One ticket, for one traveller.
     *
     * @param contractId the ticket right that was used; null for a ticket at full fare
     * @param productId the ticket product (preassigned fare product)
     * @param fullFare what the ticket costs without a right, add-ons included
     * @param pricePaid {@code fullFare} plus the amounts of the discount rights
     */
    public record Ticket(
            String ticketId,
            String travellerId,
            UUID contractId,
            String productId,
            Money fullFare,
            Money pricePaid,
            List<DiscountRight> discountRights) {
        public Ticket {
            Required.text(ticketId, "tickets.ticketId");
            Required.text(travellerId, "tickets.travellerId");
            Required.optionalId(contractId, "tickets.contractId");
            Required.text(productId, "tickets.productId");
            Required.price(fullFare, "tickets.fullFare");
            Required.price(pricePaid, "tickets.pricePaid");
            discountRights = Required.list(discountRights, "tickets.discountRights");
            Required.that(
                    discountRights.isEmpty() || contractId != null,
                    "tickets.contractId is required if a discount right was used");
            Required.that(
                    fullFare.minus(saving(discountRights)).equals(pricePaid),
                    "tickets.pricePaid must be fullFare plus the discount rights");
        }

        /** What the traveller did not have to pay: the discount negated [P]. */
        public Money saving() {
            return saving(discountRights);
        }

        private static Money saving(List<DiscountRight> discountRights) {
            Money discount = Money.ZERO;
            for (DiscountRight right : discountRights) {
                discount = discount.plus(right.amount());
            }
            return discount.negated();
        }
    }

    @Override
    public String id() {
        return ticketDistributionId;
    }

    @Override
    public String key() {
        return Long.toString(customerNumber);
    }

    @Override
    public Instant time() {
        return distributedAt;
    }
}
