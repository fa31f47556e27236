package no.personnelticket.sandbox.offer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.personnelticket.events.Money;
import no.personnelticket.events.UserType;

/**
 * The fares of {@code data/fares.json}. The published example (Oslo S to Bergen) is one of them; the other routes and
 * prices are examples.
 *
 * @param userTypesByAge the lowest age of each kind of traveller
 * @param percentOfAdultFare the kinds of traveller that can buy a ticket, and their percentage of the adult fare
 * @param withoutSeat the kinds of traveller that have no seat of their own, so no reservation
 */
public record FareTable(
        List<AgeLimit> userTypesByAge,
        Map<UserType, Integer> percentOfAdultFare,
        Set<UserType> withoutSeat,
        List<Route> routes) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    record AgeLimit(int fromAge, UserType userType) {}

    /**
     * A route on which journeys are sold, in both directions.
     *
     * @param between the names of the two stop places
     * @param operator the codeset of the operator, for instance {@code VYT}
     */
    record Route(
            Map<String, String> between,
            String operator,
            BigDecimal adultFare,
            BigDecimal seatReservation,
            List<String> fareClasses) {

        boolean runs(String from, String to) {
            return between.containsValue(from) && between.containsValue(to) && !from.equals(to);
        }
    }

    Optional<Route> route(String from, String to) {
        return routes.stream().filter(route -> route.runs(from, to)).findFirst();
    }

    UserType userTypeAt(int age) {
        return userTypesByAge.stream()
                .filter(limit -> limit.fromAge() <= age)
                .max(Comparator.comparingInt(AgeLimit::fromAge))
                .orElseThrow()
                .userType();
    }

    boolean isSoldTo(UserType userType) {
        return percentOfAdultFare.containsKey(userType);
    }

    Money fare(Route route, UserType userType) {
        BigDecimal percent = BigDecimal.valueOf(percentOfAdultFare.get(userType));
        return Money.nok(route.adultFare().multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP));
    }

    Money seatReservation(Route route, UserType userType) {
        return withoutSeat.contains(userType) ? Money.ZERO : Money.nok(route.seatReservation());
    }
}
