package no.personnelticket.validation.rule;

import no.personnelticket.events.OfferPriced;

/**
 * An offer that has arrived here.
 *
 * @param origin of the facts that it states
 */
public record KnownOffer(OfferPriced priced, Fact.Origin origin) {

    public KnownOffer(OfferPriced priced) {
        this(priced, Fact.Origin.of(priced));
    }
}
