package no.personnelticket.offer.pricing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.personnelticket.events.TravelType;
import no.personnelticket.events.UserType;
import no.personnelticket.offer.pricing.StandardOffer.TravellerFare;

/**
 * The conditions of a sale discount right. A condition that is null or empty does not restrict it.
 *
 * @param operators codesets, for instance {@code VYT}
 * @param ticketProducts ids, for instance {@code VYT:PreassignedFareProduct:FlexRefundable}
 * @param travellerTypes the traveller types of the ticket
 * @param fromAge on the travel date, that age included; a traveller whose age was not given does not fit
 * @param toAge on the travel date, that age included; a traveller whose age was not given does not fit
 * @param firstDay of travel, in Europe/Oslo
 * @param lastDay of travel, in Europe/Oslo
 */
public record DiscountConditions(
        Set<TravelType> travelTypes,
        Set<String> operators,
        Set<String> fareClasses,
        Set<String> ticketProducts,
        Set<UserType> travellerTypes,
        Integer fromAge,
        Integer toAge,
        LocalDate firstDay,
        LocalDate lastDay) {

    /** Restricts nothing. */
    public static final DiscountConditions NONE =
            new DiscountConditions(null, null, null, null, null, null, null, null, null);

    public DiscountConditions {
        travelTypes = copy(travelTypes);
        operators = copy(operators);
        fareClasses = copy(fareClasses);
        ticketProducts = copy(ticketProducts);
        travellerTypes = copy(travellerTypes);
    }

    /** Why the conditions are not met; empty if they are. */
    Optional<String> refusal(StandardOffer offer, TravellerFare fare, TravelType travelType, LocalDate travelDate) {
        return unless(allows(travelTypes, travelType), "travel of type " + travelType)
                .or(() -> unless(allows(operators, offer.operator()), "operator " + offer.operator()))
                .or(() -> offer.fareClasses().stream()
                        .filter(fareClass -> !allows(fareClasses, fareClass))
                        .map(fareClass -> notFor("fare class " + fareClass))
                        .findFirst())
                .or(() -> unless(allows(ticketProducts, offer.productId()), "ticket product " + offer.productId()))
                .or(() -> unless(allows(travellerTypes, fare.userType()), "travellers of type " + fare.userType()))
                .or(() -> allowsAge(fare.age()) ? Optional.empty() : Optional.of(requiredAge()))
                .or(() -> unless(allowsDay(travelDate), "travel on " + travelDate));
    }

    private boolean allowsAge(Integer age) {
        return (fromAge == null && toAge == null)
                || (age != null && (fromAge == null || age >= fromAge) && (toAge == null || age <= toAge));
    }

    private boolean allowsDay(LocalDate day) {
        return (firstDay == null || !day.isBefore(firstDay)) && (lastDay == null || !day.isAfter(lastDay));
    }

    private String requiredAge() {
        return "The discount requires that the traveller's age is given and is "
                + (fromAge == null ? "" : "at least " + fromAge)
                + (fromAge == null || toAge == null ? "" : " and ")
                + (toAge == null ? "" : "at most " + toAge);
    }

    private static Optional<String> unless(boolean isMet, String excluded) {
        return isMet ? Optional.empty() : Optional.of(notFor(excluded));
    }

    private static String notFor(String excluded) {
        return "The discount does not apply to " + excluded;
    }

    private static <T> boolean allows(Set<T> allowed, T value) {
        return allowed.isEmpty() || allowed.contains(value);
    }

    private static <T extends Comparable<T>> Set<T> copy(Set<T> given) {
        return given == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(given));
    }
}
