package no.personnelticket.validation.offer;

import java.util.Set;
import no.personnelticket.events.OfferPriced;

/**
 * An offer that has arrived, with what became of it.
 *
 * @param ticketed the travellers to whom a ticket of it was distributed
 */
public record StoredOffer(OfferPriced priced, Set<String> ticketed) {}
