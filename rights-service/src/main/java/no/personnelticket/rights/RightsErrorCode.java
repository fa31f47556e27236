package no.personnelticket.rights;

import no.personnelticket.http.error.ErrorCode;

/** The error codes of the rights-service, in addition to {@link no.personnelticket.http.error.CommonErrorCode}. */
public enum RightsErrorCode implements ErrorCode {
    EMPLOYEE_NOT_FOUND(404, "There is no employee with this id, or none that the token covers"),
    CODE_PAGE_NOT_FOUND(404, "There is no such code page"),
    COMPANY_NOT_FOUND(404, "There is no such member company"),
    CONTRACT_NOT_FOUND(404, "There is no contract with this id"),
    CUSTOMER_UNKNOWN(404, "There is no customer with this number"),
    FAMILY_MEMBER_NOT_FOUND(404, "There is no family member with this id of this employee"),
    HOLDER_NOT_FOUND(404, "There is no ticket right holder with this id that the token covers"),
    PICKUP_CODE_UNKNOWN(404, "There are no rights with this pickup code"),
    SUBJECT_NOT_FOUND(404, "There is no person with this id, or none that the token covers"),
    ALREADY_CLAIMED(409, "Another customer has claimed the rights with this pickup code"),
    CONTRACT_ENDED(409, "The contract ends before the day trip, or is not active"),
    CONTRACT_WITHOUT_COUPONS(409, "The contract has no coupons, so it has no day trips"),
    EMPLOYEE_NUMBER_IN_USE(409, "Another person has this employee number; a correction names the record by its id"),
    NO_COUPONS_LEFT(409, "All coupons of the contract are used or reserved"),
    PROFILE_NOT_ACTIVE(409, "A passive or deleted profile cannot hold ticket rights"),
    PROFILE_NOT_PRIVATE(409, "A temporary profile cannot hold ticket rights"),
    SUBJECT_STILL_NEEDED(409, "The person is employed, has valid rights or had them in the last 90 days"),
    TOO_MANY_CLAIMS(429, "Too many unknown pickup codes were tried; retry later"),
    COUPONS_UNAVAILABLE(
            503,
            "The validation-service could not reserve a coupon, so no day trip was made;"
                    + " retry with the same Idempotency-Key"),
    CUSTOMERS_API_UNAVAILABLE(503, "The customer's profile cannot be checked now; retry");

    private final int status;
    private final String meaning;

    RightsErrorCode(int status, String meaning) {
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
