package no.personnelticket.sandbox.offer;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import no.personnelticket.events.Money;
import no.personnelticket.events.UserType;
import no.personnelticket.sandbox.offer.FareTable.Route;
import no.personnelticket.sandbox.offer.Party.Member;
import no.personnelticket.sandbox.offer.StandardOffer.PreassignedProduct;
import no.personnelticket.sandbox.offer.StandardOffer.Properties;
import no.personnelticket.sandbox.offer.StandardOffer.SupplementProduct;
import no.personnelticket.sandbox.offer.StandardOffer.TravellerMapping;

/** Prices a party's journey in one fare class. */
record StandardPrice(FareTable fares, Route route, String fareClass) {

    private static final int AVAILABLE = 200;

    StandardOffer offer(UUID id, Party party) {
        List<PreassignedProduct> tickets =
                party.members().stream().map(this::ticket).toList();
        List<SupplementProduct> seats =
                party.members().stream().map(this::seatReservation).toList();
        Money price = Stream.concat(
                        tickets.stream().map(PreassignedProduct::price),
                        seats.stream().map(SupplementProduct::price))
                .reduce(Money.ZERO, Money::plus);
        return new StandardOffer(
                id,
                "Flex Refunderbar",
                price,
                tickets,
                seats,
                party.members().stream().map(StandardPrice::mapping).toList(),
                AVAILABLE);
    }

    private PreassignedProduct ticket(Member member) {
        return new PreassignedProduct(
                route.operator() + ":PreassignedFareProduct:FlexRefundable",
                route.operator() + ":Version:PFP-FlexRefundable-1",
                fares.fare(route, member.userType()),
                List.of(member.travellerId()),
                new Properties(
                        route.operator() + ":UserProfile:" + capitalized(member.userType()), List.of(fareClass)));
    }

    private SupplementProduct seatReservation(Member member) {
        return new SupplementProduct(
                route.operator() + ":SupplementProduct:SeatReservation",
                route.operator() + ":Version:SP-SeatReservation-1",
                "Setereservasjon",
                fares.seatReservation(route, member.userType()),
                List.of(member.travellerId()));
    }

    private static TravellerMapping mapping(Member member) {
        return new TravellerMapping(List.of(member.travellerId()), 1, 1, member.userType());
    }

    private static String capitalized(UserType userType) {
        String name = userType.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
