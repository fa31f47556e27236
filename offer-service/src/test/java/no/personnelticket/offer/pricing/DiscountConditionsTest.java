package no.personnelticket.offer.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class DiscountConditionsTest {

    private static final EntitlementProduct PRODUCT = new EntitlementProduct("ENT:EntitlementProduct:x", "1");
    private static final LocalDate DAY = LocalDate.parse("2026-12-31");
    private static final String REQUIRED_AGE = "The discount requires that the traveller's age is given and is ";

    @Test
    void without_conditions_a_right_holds_for_all_that_the_scheme_covers() {
        assertThat(reason(DiscountConditions.NONE, 36)).isEmpty();
    }

    @Test
    void a_right_holds_only_for_what_its_conditions_name() {
        assertThat(reason(conditions(Set.of(TravelType.WORK), null, null, null, null), 36))
                .isEqualTo("right: The discount does not apply to travel of type PRIVATE");
        assertThat(reason(conditions(null, Set.of("GOA"), null, null, null), 36))
                .isEqualTo("right: The discount does not apply to operator VYT");
        assertThat(reason(conditions(null, null, Set.of("PREMIUM_CLASS"), null, null), 36))
                .isEqualTo("right: The discount does not apply to fare class STANDARD_CLASS");
        assertThat(reason(conditions(null, null, null, Set.of("VYT:PreassignedFareProduct:Low"), null), 36))
                .isEqualTo("right: The discount does not apply to ticket product VYT:PreassignedFareProduct:Flex");
        assertThat(reason(conditions(null, null, null, null, Set.of(UserType.CHILD)), 36))
                .isEqualTo("right: The discount does not apply to travellers of type ADULT");
    }

    @Test
    void an_age_limit_includes_both_ages_and_needs_the_age() {
        assertThat(reason(ages(18, 20), 18)).isEmpty();
        assertThat(reason(ages(18, 20), 20)).isEmpty();
        assertThat(reason(ages(18, 20), 17)).isEqualTo("right: " + REQUIRED_AGE + "at least 18 and at most 20");
        assertThat(reason(ages(null, 20), 21)).isEqualTo("right: " + REQUIRED_AGE + "at most 20");
        assertThat(reason(ages(67, null), null)).isEqualTo("right: " + REQUIRED_AGE + "at least 67");
    }

    @Test
    void days_of_travel_include_the_first_and_the_last() {
        assertThat(reason(days("2026-12-31", "2026-12-31"), 36)).isEmpty();
        assertThat(reason(days("2027-01-01", null), 36))
                .isEqualTo("right: The discount does not apply to travel on 2026-12-31");
        assertThat(reason(days(null, "2026-12-30"), 36))
                .isEqualTo("right: The discount does not apply to travel on 2026-12-31");
    }

    @Test
    void of_two_rights_of_one_product_the_one_that_holds_applies_and_else_both_say_why() {
        // Given
        SaleDiscountRight work = right("work", "1", "100", conditions(Set.of(TravelType.WORK), null, null, null, null));
        SaleDiscountRight child = right("child", "1", "50", conditions(null, null, null, null, Set.of(UserType.CHILD)));
        SaleDiscountRight any = right("any", "1", "25", null);

        // Then
        assertThat(priced(36, work, child, any).discountAmount()).isEqualTo(Money.nok("-244.00"));
        assertThat(priced(36, work, child).notDiscountedBecause())
                .contains("work: The discount does not apply to travel of type PRIVATE;"
                        + " child: The discount does not apply to travellers of type ADULT");
    }

    @Test
    void one_id_and_version_never_stands_for_two_rules() {
        DiscountScheme one = scheme("1", right("right", "1", "100", null));
        DiscountScheme other = scheme("2", right("right", "1", "90", null));
        assertThat(new DiscountSchemes(List.of(one, scheme("2", right("right", "2", "90", null)))).version("2"))
                .isPresent();
        assertThatThrownBy(() -> new DiscountSchemes(List.of(one, other)))
                .hasMessage("right 1 stands for two different rules; a change is a new version");
        assertThatThrownBy(() -> new DiscountSchemes(List.of(one, one)))
                .hasMessage("1 stands for two different rules; a change is a new version");
    }

    private static String reason(DiscountConditions conditions, Integer age) {
        return priced(age, right("right", "1", "100", conditions))
                .notDiscountedBecause()
                .orElse("");
    }

    private static PricedTraveller priced(Integer age, SaleDiscountRight... rights) {
        TravellerFare fare =
                new TravellerFare("1", UserType.ADULT, age, "profile", Money.nok("976.00"), Money.nok("50.00"));
        StandardOffer offer = new StandardOffer(
                new UUID(1, 1),
                "Flex",
                "VYT",
                "VYT:PreassignedFareProduct:Flex",
                "1",
                List.of("STANDARD_CLASS"),
                List.of(fare),
                List.of(),
                1);
        SelectedRight selected = new SelectedRight(new UUID(1, 2), 1, PRODUCT, TravelType.PRIVATE);
        return new Pricing(scheme("1", rights), DAY)
                .price(offer, Map.of("1", RequestedRight.of(selected, UserType.ADULT)))
                .travellers()
                .get(0);
    }

    private static DiscountScheme scheme(String version, SaleDiscountRight... rights) {
        return new DiscountScheme(version, LocalDate.EPOCH, Set.of("VYT"), Set.of("STANDARD_CLASS"), List.of(rights));
    }

    private static SaleDiscountRight right(String id, String version, String percent, DiscountConditions conditions) {
        return new SaleDiscountRight(id, version, "Rabatt", new BigDecimal(percent), List.of(PRODUCT), conditions);
    }

    private static DiscountConditions conditions(
            Set<TravelType> travelTypes,
            Set<String> operators,
            Set<String> fareClasses,
            Set<String> ticketProducts,
            Set<UserType> travellerTypes) {
        return new DiscountConditions(
                travelTypes, operators, fareClasses, ticketProducts, travellerTypes, null, null, null, null);
    }

    private static DiscountConditions ages(Integer from, Integer to) {
        return new DiscountConditions(null, null, null, null, null, from, to, null, null);
    }

    private static DiscountConditions days(String first, String last) {
        return new DiscountConditions(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                first == null ? null : LocalDate.parse(first),
                last == null ? null : LocalDate.parse(last));
    }
}
