package no.personnelticket.sandbox.order;

import java.util.List;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.sandbox.order.PersonnelOffer.Place;

/**
 * One reserved offer.
 *
 * @param places the travellers that were selected
 * @param distribution the event of its tickets; null until they are distributed
 */
record OrderLine(
        String id, String reservationId, PersonnelOffer offer, List<Place> places, TicketDistributed distribution) {

    static OrderLine of(PersonnelOffer offer, List<Place> places) {
        return new OrderLine(newId(), newId(), offer, places, null);
    }

    Money price() {
        return places.stream().map(place -> place.traveller().price()).reduce(Money.ZERO, Money::plus);
    }

    OrderLine with(TicketDistributed tickets) {
        return new OrderLine(id, reservationId, offer, places, tickets);
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }
}
