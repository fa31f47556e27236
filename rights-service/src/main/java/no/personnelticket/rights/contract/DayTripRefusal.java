package no.personnelticket.rights.contract;

import java.util.Optional;
import no.personnelticket.http.error.ErrorCode;
import no.personnelticket.rights.RightsErrorCode;

/**
 * Why a day trip is not made.
 *
 * @param errorCode null if a field of the request is wrong
 * @param field the field that is wrong, or null
 * @param reason for the caller
 */
record DayTripRefusal(ErrorCode errorCode, String field, String reason) {

    static final Optional<DayTripRefusal> NO_COUPONS_LEFT =
            conflict(RightsErrorCode.NO_COUPONS_LEFT, "All coupons of the contract are used or reserved");

    static Optional<DayTripRefusal> badField(String field, String reason) {
        return Optional.of(new DayTripRefusal(null, field, reason));
    }

    static Optional<DayTripRefusal> conflict(ErrorCode errorCode, String reason) {
        return Optional.of(new DayTripRefusal(errorCode, null, reason));
    }
}
