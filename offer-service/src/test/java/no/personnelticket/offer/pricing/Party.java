package no.personnelticket.offer.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.Money;
import no.personnelticket.events.SelectedRight;
import no.personnelticket.events.TravelType;
import no.personnelticket.events.UserType;
import no.personnelticket.offer.pricing.StandardOffer.TravellerFare;

/** A party of 1 to 9 with any fares, some of them with rights, under any scheme. */
record Party(DiscountScheme scheme, String operator, List<TravellerFare> fares, Map<String, RequestedRight> requested) {

    static Party any(RandomGenerator random) {
        return of(random.nextInt(1, 10), random);
    }

    static Party of(int size, RandomGenerator random) {
        DiscountScheme scheme = scheme(random);
        List<TravellerFare> fares = new ArrayList<>();
        Map<String, RequestedRight> requested = new HashMap<>();
        for (int index = 0; index < size; index++) {
            TravellerFare fare = fare("t" + index, random);
            fares.add(fare);
            switch (random.nextInt(4)) {
                case 0 -> requested.put(fare.travellerId(), RequestedRight.notSelected("not selected"));
                case 1, 2 -> requested.put(fare.travellerId(), RequestedRight.of(right(random), fare.userType()));
                default -> requested.remove(fare.travellerId());
            }
        }
        return new Party(scheme, random.nextInt(10) == 0 ? "SJB" : "VYT", fares, requested);
    }

    static TravellerFare fare(String id, RandomGenerator random) {
        return new TravellerFare(id, UserType.ADULT, 36, "profile", amount(random), amount(random));
    }

    PricedOffer priced() {
        return priced(fares);
    }

    PricedOffer priced(List<TravellerFare> travellers) {
        StandardOffer offer = new StandardOffer(
                new UUID(1, 1), "Flex", operator, "p", "1", List.of("STANDARD_CLASS"), travellers, List.of(), 1);
        return new Pricing(scheme, LocalDate.EPOCH).price(offer, requested);
    }

    private static Money amount(RandomGenerator random) {
        long minorUnits = random.nextInt(5) == 0 ? random.nextLong(10) : random.nextLong(1_000_000);
        return Money.nok(BigDecimal.valueOf(minorUnits, 2));
    }

    private static DiscountScheme scheme(RandomGenerator random) {
        return new DiscountScheme(
                "1",
                LocalDate.EPOCH,
                Set.of("VYT"),
                Set.of("STANDARD_CLASS"),
                IntStream.range(0, 3)
                        .mapToObj(level -> new SaleDiscountRight(
                                "right" + level,
                                "1",
                                "Rabatt",
                                BigDecimal.valueOf(random.nextLong(10_001), 2),
                                List.of(product(level), product((level + 1) % 3)),
                                DiscountConditions.NONE))
                        .toList());
    }

    private static SelectedRight right(RandomGenerator random) {
        UUID contract = new UUID(random.nextLong(), random.nextLong());
        return new SelectedRight(contract, 1, product(random.nextInt(4)), TravelType.PRIVATE);
    }

    private static EntitlementProduct product(int level) {
        return new EntitlementProduct("ENT:EntitlementProduct:level" + level, "1");
    }
}
