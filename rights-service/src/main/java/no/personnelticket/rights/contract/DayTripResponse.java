package no.personnelticket.rights.contract;

import java.time.OffsetDateTime;
import java.util.UUID;
import no.personnelticket.events.TravelType;

/**
 * A day-trip sub-contract that was made.
 *
 * @param contractParent the contract whose coupon it uses
 * @param remainingCoupons the coupons that the parent has left
 */
public record DayTripResponse(
        UUID contractUUID,
        UUID contractParent,
        String productId,
        String productVersion,
        TravelType travelType,
        OffsetDateTime contractValidFrom,
        OffsetDateTime contractValidTo,
        int remainingCoupons) {

    static DayTripResponse of(Contract subContract, int remainingCoupons) {
        return new DayTripResponse(
                subContract.contractId(),
                subContract.dayTrip().parent(),
                subContract.product().id(),
                subContract.product().version(),
                subContract.travelType(),
                subContract.firstMoment(),
                subContract.lastMoment(),
                remainingCoupons);
    }
}
