package no.personnelticket.validation.offer;

import java.util.Set;
import no.personnelticket.events.OfferPriced;

/**
 * An offer that has arrived.
 *
 * @param ticketed the ids of travellers to whom a ticket of it was distributed
 */
public record StoredOffer(OfferPriced priced, Set<String> ticketed) {}
