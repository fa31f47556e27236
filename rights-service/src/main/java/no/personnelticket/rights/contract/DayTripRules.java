package no.personnelticket.rights.contract;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.personnelticket.events.ContractChanged.Status;
import no.personnelticket.events.NorwegianTime;
import no.personnelticket.rights.RightsErrorCode;

/** Decides whether a coupon of a contract may be used for a day trip, and when the day trip is valid. */
final class DayTripRules {

    private static final Duration LENGTH = Duration.ofHours(24);

    private DayTripRules() {}

    /** Why it may not; empty if it may. */
    static Optional<DayTripRefusal> refusal(Contract parent, DayTripRequest request, Instant now) {
        if ((request.travelDate() == null) == (request.validFrom() == null)) {
            return DayTripRefusal.badField("body", "must have either travelDate or validFrom");
        }
        DayTrip dayTrip = dayTrip(parent, request);
        if (dayTrip.endsAt().isBefore(now)) {
            return DayTripRefusal.badField(field(request), "must not be in the past");
        }
        Optional<DayTripRefusal> withoutCoupon = withoutCoupon(parent);
        return withoutCoupon.isPresent() || isWithin(parent, dayTrip)
                ? withoutCoupon
                : DayTripRefusal.badField(
                        field(request),
                        "must let the day trip lie within the validity of the contract, from " + parent.firstMoment()
                                + " to " + parent.lastMoment());
    }

    /** The requested day trip, if it is not refused. */
    static DayTrip dayTrip(Contract parent, DayTripRequest request) {
        if (request.validFrom() != null) {
            Instant start = request.validFrom().toInstant();
            return new DayTrip(parent.contractId(), start, start.plus(LENGTH));
        }
        LocalDate day = request.travelDate();
        return new DayTrip(parent.contractId(), startOf(day), startOf(day.plusDays(1)));
    }

    private static Optional<DayTripRefusal> withoutCoupon(Contract parent) {
        if (parent.couponsLimit() == null) {
            return DayTripRefusal.conflict(
                    RightsErrorCode.CONTRACT_WITHOUT_COUPONS, "Only a contract with coupons can be used for day trips");
        }
        if (parent.status() == Status.ENDED) {
            return DayTripRefusal.conflict(RightsErrorCode.CONTRACT_ENDED, "The contract has ended");
        }
        return parent.status() == Status.BLOCKED ? DayTripRefusal.NO_COUPONS_LEFT : Optional.empty();
    }

    private static boolean isWithin(Contract parent, DayTrip dayTrip) {
        Instant lastSecond = dayTrip.endsAt().minusSeconds(1);
        return !dayTrip.startsAt().isBefore(parent.firstMoment().toInstant())
                && !lastSecond.isAfter(parent.lastMoment().toInstant());
    }

    private static String field(DayTripRequest request) {
        return request.travelDate() == null ? "validFrom" : "travelDate";
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(NorwegianTime.ZONE).toInstant();
    }
}
