package no.personnelticket.offer.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import no.personnelticket.events.Money;
import no.personnelticket.offer.pricing.StandardOffer.TravellerFare;
import org.junit.jupiter.api.Test;

/** Holds for any party; a failure names the seed, and {@code -Dseed=…} tries that one alone. */
class PricingPropertiesTest {

    private static final int CASES = 2_000;

    @Test
    void no_price_is_below_zero() {
        forAnyParty((party, random) -> assertThat(party.priced().travellers())
                .allSatisfy(traveller -> assertThat(traveller.price()).isGreaterThanOrEqualTo(Money.ZERO)));
    }

    @Test
    void no_discount_is_above_the_fare() {
        forAnyParty((party, random) -> assertThat(party.priced().travellers())
                .allSatisfy(traveller -> assertThat(traveller.discountAmount().negated())
                        .isBetween(Money.ZERO, traveller.fare().fare())));
    }

    @Test
    void the_total_is_the_sum_of_its_lines_to_two_decimals() {
        forAnyParty((party, random) -> {
            PricedOffer priced = party.priced();
            Money lines = Money.ZERO;
            for (PricedTraveller traveller : priced.travellers()) {
                lines = lines.plus(traveller.fare().fare())
                        .plus(traveller.fare().addOns())
                        .plus(traveller.discountAmount());
            }
            assertThat(priced.price()).isEqualTo(lines);
        });
    }

    @Test
    void the_lines_add_up_to_the_total_for_every_party_size() {
        forAnyParty((any, random) -> {
            for (int size = 1; size <= 9; size++) {
                PricedOffer priced = Party.of(size, random).priced();
                Money fares = sum(priced, traveller -> traveller.fare().fare());
                Money addOns = sum(priced, traveller -> traveller.fare().addOns());
                Money discounts = sum(priced, PricedTraveller::discountAmount);
                assertThat(priced.travellers()).hasSize(size);
                assertThat(sum(priced, PricedTraveller::price)).isEqualTo(priced.price());
                assertThat(priced.price().minus(discounts)).isEqualTo(fares.plus(addOns));
            }
        });
    }

    @Test
    void of_several_rights_that_hold_the_best_applies_wherever_it_stands() {
        forAnyParty((party, random) -> {
            DiscountScheme scheme = party.scheme();
            List<SaleDiscountRight> reversed = new ArrayList<>(scheme.saleDiscountRights());
            Collections.reverse(reversed);
            DiscountScheme other = new DiscountScheme(
                    scheme.version(), scheme.validFrom(), scheme.operators(), scheme.fareClasses(), reversed);
            assertThat(new Party(other, party.operator(), party.fares(), party.requested())
                            .priced()
                            .price())
                    .isEqualTo(party.priced().price());
        });
    }

    @Test
    void the_order_of_the_travellers_changes_nothing() {
        forAnyParty((party, random) -> {
            List<TravellerFare> shuffled = new ArrayList<>(party.fares());
            Collections.shuffle(shuffled, new Random(random.nextLong()));
            PricedOffer other = party.priced(shuffled);
            assertThat(byTraveller(other)).isEqualTo(byTraveller(party.priced()));
            assertThat(other.price()).isEqualTo(party.priced().price());
        });
    }

    @Test
    void another_traveller_without_a_right_changes_nobody_elses_price() {
        forAnyParty((party, random) -> {
            List<TravellerFare> larger = new ArrayList<>(party.fares());
            TravellerFare added = Party.fare("added", random);
            larger.add(random.nextInt(larger.size() + 1), added);
            PricedOffer other = party.priced(larger);
            assertThat(byTraveller(other)).containsAllEntriesOf(byTraveller(party.priced()));
            assertThat(other.price()).isEqualTo(party.priced().price().plus(added.fullFare()));
        });
    }

    @Test
    void whoever_asks_gets_either_a_discount_or_a_reason() {
        forAnyParty((party, random) -> assertThat(party.priced().travellers()).allSatisfy(traveller -> assertThat(
                        traveller.discount().isPresent()
                                ^ traveller.notDiscountedBecause().isPresent())
                .isEqualTo(party.requested().containsKey(traveller.fare().travellerId()))));
    }

    private static Money sum(PricedOffer priced, Function<PricedTraveller, Money> amount) {
        return priced.travellers().stream().map(amount).reduce(Money.ZERO, Money::plus);
    }

    private static Map<String, PricedTraveller> byTraveller(PricedOffer priced) {
        return priced.travellers().stream()
                .collect(Collectors.toMap(traveller -> traveller.fare().travellerId(), Function.identity()));
    }

    private static void forAnyParty(BiConsumer<Party, RandomGenerator> property) {
        Long given = Long.getLong("seed");
        RandomGenerator seeds = new SecureRandom();
        for (int index = 0; index < (given == null ? CASES : 1); index++) {
            long seed = given == null ? seeds.nextLong() : given;
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            try {
                property.accept(Party.any(random), random);
            } catch (AssertionError failure) {
                throw new AssertionError("seed " + seed + ", again with -Dseed=" + seed, failure);
            }
        }
    }
}
