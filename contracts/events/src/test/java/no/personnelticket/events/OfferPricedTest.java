package no.personnelticket.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfferPricedTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static final UUID ID = new UUID(1, 1);
    private static final SelectedRight RIGHT =
            new SelectedRight(ID, 1, new EntitlementProduct("EP", "EP-1"), TravelType.PRIVATE);

    @Test
    void the_published_example_adds_up() {
        assertThat(offer("50.00", traveller("1026.00", "50.00", "-976.00", "50.00"))
                        .price())
                .isEqualTo(Money.nok("50.00"));
    }

    @Test
    void a_price_that_is_not_the_fare_less_the_discount_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> traveller("1026.00", "50.00", "-976.00", "49.99"))
                .withMessage("travellers.price must be fullFare plus the discount right's amount");
    }

    @Test
    void a_discount_on_add_ons_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> traveller("1026.00", "50.00", "-976.01", "49.99"))
                .withMessage("travellers.discountRight must not discount add-ons");
    }

    @Test
    void a_price_that_is_not_the_sum_of_its_lines_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> offer(
                        "100.01",
                        traveller("1026.00", "50.00", "-976.00", "50.00"),
                        traveller("1026.00", "50.00", "-976.00", "50.00")))
                .withMessage("price must be the sum of travellers.price");
    }

    private static OfferPriced.Traveller traveller(String fullFare, String addOns, String discount, String price) {
        return new OfferPriced.Traveller(
                "1",
                UserType.ADULT,
                Money.nok(fullFare),
                Money.nok(addOns),
                new DiscountRight("SDR", "SDR-1", Money.nok(discount), "EP"),
                RIGHT,
                Money.nok(price));
    }

    private static OfferPriced offer(String price, OfferPriced.Traveller... travellers) {
        return new OfferPriced(
                ID,
                ID,
                1000001,
                NOW,
                NOW,
                LocalDate.parse("2026-11-30"),
                new OfferPriced.Journey("NSR:StopPlace:59872", "NSR:StopPlace:548"),
                "VYT",
                "VYT:PreassignedFareProduct:FlexRefundable",
                "STANDARD_CLASS",
                "fingerprint",
                Money.nok(price),
                List.of(travellers),
                null);
    }
}
