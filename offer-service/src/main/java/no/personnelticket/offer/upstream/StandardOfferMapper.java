package no.personnelticket.offer.upstream;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.personnelticket.events.Money;
import no.personnelticket.events.Plausible;
import no.personnelticket.events.UserType;
import no.personnelticket.offer.pricing.StandardOffer;
import no.personnelticket.offer.pricing.StandardOffer.TravellerFare;
import no.personnelticket.offer.pricing.StandardOffer.TravellerMapping;
import no.personnelticket.offer.upstream.StandardOffersAnswer.AddOn;
import no.personnelticket.offer.upstream.StandardOffersAnswer.Mapping;
import no.personnelticket.offer.upstream.StandardOffersAnswer.Offer;
import no.personnelticket.offer.upstream.StandardOffersAnswer.Ticket;

/**
 * Maps an offer of the Offers API for the travellers of the query. Its parts must be consistent: every traveller
 * exactly once, one product for all, and a total that is the sum of its lines.
 */
final class StandardOfferMapper {

    private final Offer offer;
    private final List<StandardOfferQuery.Traveller> travellers;

    StandardOfferMapper(Offer offer, List<StandardOfferQuery.Traveller> travellers) {
        this.offer = offer;
        this.travellers = travellers;
    }

    /** The offer with its travellers in the order of the query. Throws {@link BadAnswerException}. */
    StandardOffer read() {
        Map<String, Ticket> tickets = ticketByTraveller();
        Map<String, UserType> userTypes = userTypeByTraveller();
        mustNameOnlyTheTravellers(offer.supplementProducts().stream().map(AddOn::travellerId), "supplementProducts");
        List<TravellerFare> fares = travellers.stream()
                .map(traveller -> fare(traveller, tickets.get(traveller.id()), userTypes.get(traveller.id())))
                .toList();
        Money sum = fares.stream().map(TravellerFare::fullFare).reduce(Money.ZERO, Money::plus);
        must(
                fares.stream().allMatch(fare -> fare.fullFare().compareTo(Plausible.HIGHEST_PRICE) <= 0),
                "a fare is beyond what a ticket may cost");
        must(sum.equals(offer.price().toMoney()), "price is not the sum of its products");
        Ticket ticket = theTicketOfAll();
        return new StandardOffer(
                offer.id(),
                offer.name(),
                ticket.operator(),
                ticket.id(),
                ticket.version(),
                ticket.properties().fareClasses(),
                fares,
                offer.travellerMapping().stream()
                        .map(StandardOfferMapper::mapping)
                        .toList(),
                offer.available());
    }

    private Map<String, Ticket> ticketByTraveller() {
        mustNameEachTravellerOnce(
                offer.preassignedProducts().stream().map(Ticket::travellerId).toList(), "preassignedProducts");
        return offer.preassignedProducts().stream().collect(Collectors.toMap(Ticket::travellerId, Function.identity()));
    }

    private Map<String, UserType> userTypeByTraveller() {
        mustNameEachTravellerOnce(
                offer.travellerMapping().stream()
                        .flatMap(mapping -> mapping.travellerIds().stream())
                        .toList(),
                "travellerMapping");
        Map<String, UserType> userTypes = offer.travellerMapping().stream()
                .flatMap(mapping -> mapping.travellerIds().stream().map(id -> Map.entry(id, mapping.userType())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        must(
                travellers.stream().allMatch(traveller -> traveller.mayCountAs(userTypes.get(traveller.id()))),
                "travellerMapping names another userType than was searched for");
        return userTypes;
    }

    private Ticket theTicketOfAll() {
        Ticket first = offer.preassignedProducts().get(0);
        must(
                offer.preassignedProducts().stream()
                        .allMatch(ticket -> ticket.id().equals(first.id())
                                && ticket.version().equals(first.version())
                                && ticket.properties()
                                        .fareClasses()
                                        .equals(first.properties().fareClasses())),
                "preassignedProducts differ between travellers");
        return first;
    }

    private TravellerFare fare(StandardOfferQuery.Traveller traveller, Ticket ticket, UserType userType) {
        Money addOns = offer.supplementProducts().stream()
                .filter(addOn -> addOn.travellerId().equals(traveller.id()))
                .map(addOn -> addOn.price().toMoney())
                .reduce(Money.ZERO, Money::plus);
        return new TravellerFare(
                traveller.id(),
                userType,
                traveller.age(),
                ticket.properties().userProfileId(),
                ticket.price().toMoney(),
                addOns);
    }

    private static TravellerMapping mapping(Mapping answered) {
        return new TravellerMapping(
                answered.travellerIds(),
                answered.minNumberOfTravellers(),
                answered.maxNumberOfTravellers(),
                answered.userType());
    }

    private void mustNameEachTravellerOnce(List<String> named, String field) {
        mustNameOnlyTheTravellers(named.stream(), field);
        must(
                named.size() == travellers.size() && new HashSet<>(named).size() == named.size(),
                field + " does not have each traveller once");
    }

    private void mustNameOnlyTheTravellers(Stream<String> named, String field) {
        Set<String> asked =
                travellers.stream().map(StandardOfferQuery.Traveller::id).collect(Collectors.toSet());
        must(named.allMatch(asked::contains), field + " names a traveller who was not searched for");
    }

    private static void must(boolean condition, String otherwise) {
        if (!condition) {
            throw new BadAnswerException(otherwise);
        }
    }
}
