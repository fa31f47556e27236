package no.personnelticket.offer;

import no.personnelticket.http.error.ErrorCode;

/** The error codes of the offer-service, in addition to {@link no.personnelticket.http.error.CommonErrorCode}. */
public enum OfferErrorCode implements ErrorCode {
    OFFERS_API_REFUSED(400, "The Offers API does not sell to this party"),
    OFFER_NOT_FOUND(404, "There is no such offer"),
    ENTITLEMENT_USED_TWICE(409, "Several travellers use the same contract; a right is for one traveller"),
    PRODUCTS_NOT_SELECTED(409, "The selection has none of the product ids for the travellers who request them"),
    RIGHTS_NOT_SELECTED(409, "A customer has no unexpired selection that covers the product ids; select rights first"),
    SELECTION_EXPIRED(409, "The selection has expired; select rights again"),
    SELECTION_FOR_ANOTHER_DATE(409, "The rights were selected for another travel date"),
    SELECTION_OF_ANOTHER_CUSTOMER(
            409, "The customers of the travellers with productIds are not those who made the selections"),
    SELECTION_UNKNOWN(409, "There is no such selection"),
    OFFERS_API_BAD_ANSWER(502, "The Offers API refused the search, or its answer cannot be priced"),
    OFFERS_API_UNAVAILABLE(503, "The Offers API does not answer; retry");

    private final int status;
    private final String meaning;

    OfferErrorCode(int status, String meaning) {
        this.status = status;
        this.meaning = meaning;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
