package no.personnelticket.sandbox;

import no.personnelticket.http.error.ErrorCode;

/** The error codes of the sandbox, in addition to those that every service has. */
public enum SandboxErrorCode implements ErrorCode {
    CUSTOMER_NOT_FOUND(404, "There is no customer with this number"),
    OFFER_UNKNOWN(404, "There is no such offer"),
    ORDER_NOT_FOUND(404, "There is no such order"),
    ENTITLEMENTS_DO_NOT_MATCH(409, "The entitlements are not exactly those that the offer needs"),
    OFFER_EXPIRED(409, "The offer has expired; search again"),
    ORDER_NOT_CONFIRMED(409, "The order is not paid in full"),
    ORDER_NOT_DISTRIBUTED(409, "The order has no tickets yet"),
    REFUND_KEY_REUSED(409, "The key was used before for another part of the tickets"),
    ALREADY_REFUNDED(409, "The refunds of the order would be more than its tickets"),
    NOT_PUBLISHED(503, "It is done, but its event is not yet published; call again"),
    OFFER_NOT_READABLE(503, "The offer could not be read; retry");

    private final int status;
    private final String meaning;

    SandboxErrorCode(int status, String meaning) {
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
