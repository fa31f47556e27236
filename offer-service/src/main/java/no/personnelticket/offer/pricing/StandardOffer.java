package no.personnelticket.offer.pricing;

import java.util.List;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.events.UserType;

/**
 * A checked offer of the Offers API: the price of a journey for a party without any right.
 *
 * @param operator the codeset of the train operator, for instance {@code VYT}
 * @param fareClasses the classes that the product is for, never empty
 * @param travellerMapping the traveller types of the party, as answered
 */
public record StandardOffer(
        UUID id,
        String name,
        String operator,
        String productId,
        String productVersion,
        List<String> fareClasses,
        List<TravellerFare> travellers,
        List<TravellerMapping> travellerMapping,
        int available) {

    public StandardOffer {
        fareClasses = List.copyOf(fareClasses);
        travellers = List.copyOf(travellers);
        travellerMapping = List.copyOf(travellerMapping);
    }

    /**
     * One traveller's part.
     *
     * @param age on the travel date; null if the search had a user type
     * @param fare what the ticket costs, without add-ons
     * @param addOns what is paid in addition and never discounted: seat, plus, sleeper
     */
    public record TravellerFare(
            String travellerId, UserType userType, Integer age, String userProfileId, Money fare, Money addOns) {

        public Money fullFare() {
            return fare.plus(addOns);
        }
    }

    /** Travellers of one traveller type [P]. */
    public record TravellerMapping(
            List<String> travellerIds, int minNumberOfTravellers, int maxNumberOfTravellers, UserType userType) {

        public TravellerMapping {
            travellerIds = List.copyOf(travellerIds);
        }
    }
}
