package no.personnelticket.sandbox.offer;

import java.util.List;

/** What a search found; empty where nobody runs between the stop places. */
public record OfferAnswer(List<StandardOffer> offers) {}
