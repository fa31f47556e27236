package no.personnelticket.offer.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.Money;
import no.personnelticket.events.SelectedRight;
import no.personnelticket.events.TravelType;
import no.personnelticket.events.UserType;
import no.personnelticket.offer.pricing.StandardOffer.TravellerFare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricingTest {

    private static final LocalDate DAY = LocalDate.parse("2026-01-01");
    private static final EntitlementProduct PRODUCT = new EntitlementProduct("ENT:EntitlementProduct:x", "1");

    @Test
    void a_right_takes_its_discount_off_the_fare_and_leaves_the_add_ons() {
        // When
        PricedOffer priced = price("100", "VYT", "STANDARD_CLASS", "976.00", PRODUCT);

        // Then
        assertThat(priced.travellers().get(0).discountAmount()).isEqualTo(Money.nok("-976.00"));
        assertThat(priced.price()).isEqualTo(Money.nok("50.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "90, 0.05, -0.05", // 0.045 is rounded up
        "90, 0.04, -0.04", // 0.036
        "75, 0.02, -0.02", // 0.015 is rounded up
        "75, 0.06, -0.05", // 0.045 is rounded up
        "33.33, 1.00, -0.33",
        "50, 976.01, -488.01" // 488.005 is rounded up
    })
    void a_part_of_a_fare_is_rounded_half_up_to_two_decimals(String percent, String fare, String discount) {
        assertThat(right(percent).discountOn(Money.nok(fare))).isEqualTo(Money.nok(discount));
    }

    @ParameterizedTest
    @CsvSource({
        "SJB, STANDARD_CLASS, 976.00, Operator SJB does not take part in the scheme",
        "VYT, PREMIUM_CLASS, 976.00, Fare class PREMIUM_CLASS is not covered",
        "VYT, STANDARD_CLASS, 0.00, 'The fare is zero, so there is no discount'"
    })
    void where_a_right_does_not_apply_the_full_fare_says_why(
            String operator, String fareClass, String fare, String because) {
        // When
        PricedTraveller priced =
                price("100", operator, fareClass, fare, PRODUCT).travellers().get(0);

        // Then
        assertThat(priced.notDiscountedBecause()).contains(because);
        assertThat(priced.discount()).isEmpty();
        assertThat(priced.price()).isEqualTo(Money.nok(fare).plus(Money.nok("50.00")));
    }

    @Test
    void a_product_in_a_version_that_the_scheme_does_not_know_unlocks_nothing() {
        // When
        PricedOffer priced = price("100", "VYT", "STANDARD_CLASS", "976.00", new EntitlementProduct(PRODUCT.id(), "2"));

        // Then
        assertThat(priced.travellers().get(0).notDiscountedBecause())
                .contains("ENT:EntitlementProduct:x in version 2 unlocks no discount");
    }

    @Test
    void a_right_that_was_selected_for_another_type_of_traveller_does_not_apply() {
        // When
        PricedTraveller priced = price("100", "VYT", "STANDARD_CLASS", "976.00", PRODUCT, UserType.SENIOR)
                .travellers()
                .get(0);

        // Then
        assertThat(priced.discount()).isEmpty();
        assertThat(priced.notDiscountedBecause())
                .contains("The right was selected for SENIOR, the search is for ADULT");
    }

    @Test
    void the_version_of_the_scheme_is_the_one_in_force_on_the_travel_date() {
        // Given
        DiscountSchemes schemes = new DiscountSchemes(List.of(
                scheme("1", LocalDate.parse("2026-01-01"), "100"), scheme("2", LocalDate.parse("2027-01-01"), "80")));

        // Then
        assertThat(schemes.on(LocalDate.parse("2026-12-31")).version()).isEqualTo("1");
        assertThat(schemes.on(LocalDate.parse("2027-01-01")).version()).isEqualTo("2");
    }

    @Test
    void before_the_first_version_of_the_scheme_everybody_pays_the_full_fare() {
        // Given
        DiscountSchemes schemes = new DiscountSchemes(List.of(scheme("1", DAY.plusDays(1), "100")));

        // When
        PricedOffer priced = price(schemes.on(DAY), "VYT", "STANDARD_CLASS", "976.00", PRODUCT, UserType.ADULT);

        // Then
        assertThat(priced.price()).isEqualTo(Money.nok("1026.00"));
        assertThat(priced.travellers().get(0).notDiscountedBecause())
                .contains("Operator VYT does not take part in the scheme");
        assertThat(schemes.version(priced.schemeVersion())).contains(schemes.on(DAY));
    }

    private static PricedOffer price(
            String percent, String operator, String fareClass, String fare, EntitlementProduct product) {
        return price(percent, operator, fareClass, fare, product, UserType.ADULT);
    }

    private static PricedOffer price(
            String percent,
            String operator,
            String fareClass,
            String fare,
            EntitlementProduct product,
            UserType selectedAs) {
        return price(scheme("1", DAY, percent), operator, fareClass, fare, product, selectedAs);
    }

    private static PricedOffer price(
            DiscountScheme scheme,
            String operator,
            String fareClass,
            String fare,
            EntitlementProduct product,
            UserType selectedAs) {
        TravellerFare traveller =
                new TravellerFare("1", UserType.ADULT, 36, "profile", Money.nok(fare), Money.nok("50.00"));
        StandardOffer offer = new StandardOffer(
                UUID.randomUUID(), "Flex", operator, "p", "1", List.of(fareClass), List.of(traveller), List.of(), 1);
        SelectedRight selected = new SelectedRight(UUID.randomUUID(), 1, product, TravelType.PRIVATE);
        return new Pricing(scheme, DAY).price(offer, Map.of("1", RequestedRight.of(selected, selectedAs)));
    }

    private static DiscountScheme scheme(String version, LocalDate validFrom, String percent) {
        return new DiscountScheme(
                version, validFrom, Set.of("VYT"), Set.of("STANDARD_CLASS"), List.of(right(version, percent)));
    }

    private static SaleDiscountRight right(String percent) {
        return right("1", percent);
    }

    private static SaleDiscountRight right(String version, String percent) {
        return new SaleDiscountRight("right", version, "Rabatt", new BigDecimal(percent), List.of(PRODUCT), null);
    }
}
