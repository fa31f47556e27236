package no.personnelticket.sandbox.offer;

import java.util.List;

/** The offers that a search found; empty if no operator serves the two stop places. */
public record OfferAnswer(List<StandardOffer> offers) {}
