package no.personnelticket.offer.selection;

import no.personnelticket.offer.OfferErrorCode;

/**
 * Why selections may not be used for a search.
 *
 * @param reason for the caller
 */
public record SelectionRefusal(OfferErrorCode errorCode, String reason) {}
