package no.personnelticket.sandbox.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.personnelticket.events.Money;
import no.personnelticket.events.NorwegianTime;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TicketDistributed.Ticket;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.sandbox.order.PersonnelOffer.Discount;
import no.personnelticket.sandbox.order.PersonnelOffer.Place;
import no.personnelticket.sandbox.order.PersonnelOffer.Right;

/** The tickets of an order line: one for each traveller, valid on the day of travel. */
record Tickets(Order order, OrderLine line) {

    static Tickets of(Order order, OrderLine line) {
        return new Tickets(order, line);
    }

    TicketDistributed distributed(Sold sold, Instant now) {
        LocalDate day = line.offer().travelDate();
        return new TicketDistributed(
                OrderLine.newId(),
                order.orderId(),
                order.version(),
                line.id(),
                order.customerNumber(),
                line.offer().id(),
                sold.token(line.offer().id()),
                sold.clientName().orElse(null),
                now,
                day.atStartOfDay(NorwegianTime.ZONE).toInstant(),
                day.plusDays(1).atStartOfDay(NorwegianTime.ZONE).toInstant(),
                line.places().stream().map(Tickets::ticket).toList());
    }

    /**
     * The event that takes back a percentage of each ticket's saving. The parts add up to the saving, to the øre.
     *
     * @param already the percentage of earlier refunds
     */
    static TicketRefunded refunded(TicketDistributed distribution, int already, int percent, Instant now) {
        return new TicketRefunded(
                OrderLine.newId(),
                distribution.ticketDistributionId(),
                distribution.customerNumber(),
                now,
                distribution.tickets().stream()
                        .map(ticket -> new TicketRefunded.Ticket(
                                ticket.ticketId(),
                                part(ticket.saving(), already + percent).minus(part(ticket.saving(), already))))
                        .toList());
    }

    private static Money part(Money saving, int percent) {
        BigDecimal amount = saving.amount().multiply(BigDecimal.valueOf(percent, 2));
        return new Money(amount.setScale(2, RoundingMode.HALF_UP), saving.currency());
    }

    private static Ticket ticket(Place place) {
        Right right = place.traveller().right();
        Discount discount = place.product().discountRight();
        return new Ticket(
                OrderLine.newId(),
                place.traveller().travellerId(),
                right == null ? null : right.contractUUID(),
                place.product().id(),
                place.traveller().fullFare(),
                place.traveller().price(),
                discount == null ? List.of() : List.of(discount.applied()));
    }
}
