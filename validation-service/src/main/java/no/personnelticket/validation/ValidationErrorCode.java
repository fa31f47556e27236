package no.personnelticket.validation;

import no.personnelticket.http.error.ErrorCode;

/** The error codes of the validation-service, in addition to {@link no.personnelticket.http.error.CommonErrorCode}. */
public enum ValidationErrorCode implements ErrorCode {
    VALIDATION_NOT_FOUND(404, "There is no such validation of this client"),
    NO_COUPONS_LEFT(409, "All coupons of the contract are used or reserved"),
    RESERVATION_CONFIRMED(409, "A ticket was distributed with this validation"),
    CONTRACT_NOT_FOUND(404, "There is no such contract");

    private final int status;
    private final String meaning;

    ValidationErrorCode(int status, String meaning) {
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
