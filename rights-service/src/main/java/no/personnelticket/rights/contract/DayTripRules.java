package no.personnelticket.rights.contract;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import no.personnelticket.events.ContractChanged.Status;
import no.personnelticket.http.Problem;
import no.personnelticket.http.TravelDate;

/** Whether a coupon of a contract may become a day trip, and when that day trip holds. */
final class DayTripRules {

    private static final Duration LENGTH = Duration.ofHours(24);

    private DayTripRules() {}

    /** Throws 400 or 409 with the reason when it may not. */
    static DayTrip decide(Contract parent, DayTripRequest request, Instant now) {
        DayTrip dayTrip = dayTrip(parent, request);
        if (dayTrip.endsAt().isBefore(now)) {
            throw Problem.badField(field(request), "must not be in the past");
        }
        mustHaveACoupon(parent);
        Instant lastSecond = dayTrip.endsAt().minusSeconds(1);
        if (dayTrip.startsAt().isBefore(parent.firstMoment().toInstant())
                || lastSecond.isAfter(parent.lastMoment().toInstant())) {
            throw Problem.badField(
                    field(request),
                    "must let the day trip lie within the validity of the contract, from " + parent.firstMoment()
                            + " to " + parent.lastMoment());
        }
        return dayTrip;
    }

    private static void mustHaveACoupon(Contract parent) {
        if (parent.couponsLimit() == null) {
            throw Problem.conflict(
                    "CONTRACT_WITHOUT_COUPONS", "Only a contract with coupons can be used for day trips");
        }
        if (parent.status() == Status.ENDED) {
            throw Problem.conflict("CONTRACT_ENDED", "The contract has ended");
        }
        if (parent.status() == Status.BLOCKED) {
            throw Problem.conflict("NO_COUPONS_LEFT", "All coupons of the contract are used");
        }
    }

    private static DayTrip dayTrip(Contract parent, DayTripRequest request) {
        if ((request.travelDate() == null) == (request.validFrom() == null)) {
            throw Problem.badField("body", "must have either travelDate or validFrom");
        }
        if (request.validFrom() != null) {
            Instant start = request.validFrom().toInstant();
            return new DayTrip(parent.contractId(), start, start.plus(LENGTH));
        }
        LocalDate day = request.travelDate();
        return new DayTrip(parent.contractId(), startOf(day), startOf(day.plusDays(1)));
    }

    private static String field(DayTripRequest request) {
        return request.travelDate() == null ? "validFrom" : "travelDate";
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(TravelDate.OSLO).toInstant();
    }
}
