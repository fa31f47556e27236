package no.personnelticket.offer.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.TravelType;
import no.personnelticket.events.UserType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ShippedSchemesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-12-01");

    @Inject
    DiscountSchemes schemes;

    @ParameterizedTest
    @CsvSource({
        "levelA1, ENT:SaleDiscountRight:ReservasjonsavgifterA, 100",
        "levelA2, ENT:SaleDiscountRight:ReservasjonsavgifterA, 100",
        "levelB1, ENT:SaleDiscountRight:ReservasjonsavgifterB, 90",
        "levelC1, ENT:SaleDiscountRight:ReservasjonsavgifterC, 75"
    })
    void each_product_unlocks_its_sale_discount_right(String level, String right, BigDecimal percent) {
        EntitlementProduct product =
                new EntitlementProduct("ENT:EntitlementProduct:" + level, "ENT:Version:EP-" + level + "-1");
        assertThat(schemes.on(DAY).unlockedBy(product)).singleElement().satisfies(unlocked -> {
            assertThat(unlocked.id()).isEqualTo(right);
            assertThat(unlocked.name()).isEqualTo("Personalbillettrabatt");
            assertThat(unlocked.percent()).isEqualByComparingTo(percent);
        });
    }

    @Test
    void private_rights_are_for_private_travel_and_all_are_for_the_traveller_types_that_rights_map_to() {
        assertThat(schemes.on(DAY).saleDiscountRights())
                .extracting(right -> right.conditions().travelTypes())
                .containsExactly(
                        Set.of(TravelType.PRIVATE, TravelType.WORK),
                        Set.of(TravelType.PRIVATE),
                        Set.of(TravelType.PRIVATE));
        assertThat(schemes.on(DAY).saleDiscountRights())
                .extracting(right -> right.conditions().travellerTypes())
                .containsOnly(Set.of(UserType.ADULT, UserType.CHILD, UserType.STUDENT, UserType.SENIOR));
    }

    @Test
    void the_operators_of_the_scheme_take_part_in_standard_class() {
        assertThat(schemes.on(DAY).operators()).containsExactlyInAnyOrder("VYT", "VYG", "GOA", "SJN", "FLT");
        assertThat(schemes.on(DAY).fareClasses()).containsExactly("STANDARD_CLASS");
    }
}
