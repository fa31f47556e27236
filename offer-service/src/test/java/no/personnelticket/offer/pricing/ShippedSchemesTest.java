package no.personnelticket.offer.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import no.personnelticket.events.EntitlementProduct;
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
        assertThat(schemes.on(DAY).unlockedBy(product)).hasValueSatisfying(unlocked -> {
            assertThat(unlocked.id()).isEqualTo(right);
            assertThat(unlocked.name()).isEqualTo("Personalbillettrabatt");
            assertThat(unlocked.percent()).isEqualByComparingTo(percent);
        });
    }

    @Test
    void the_operators_of_the_scheme_take_part_in_standard_class() {
        assertThat(schemes.on(DAY).operators()).containsExactlyInAnyOrder("VYT", "VYG", "GOA", "SJN", "FLT");
        assertThat(schemes.on(DAY).fareClasses()).containsExactly("STANDARD_CLASS");
    }
}
