package no.personnelticket.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {

    private static final UUID ID = UUID.fromString("d22a9d65-c481-5d62-b526-eb5c492f38d9");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-12-01");
    private static final Money FARE = Money.nok("1026.00");

    @Test
    void the_topic_is_named_as_the_record_and_the_type_adds_the_version() {
        assertThat(Event.topic(OfferPriced.class)).isEqualTo("OfferPriced");
        assertThat(Event.type(OfferPriced.class)).isEqualTo("no.personnelticket.OfferPriced.v1");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void a_customer_number_is_positive(long customerNumber) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> selection(customerNumber, new RightsSelected.Traveller("1", UserType.ADULT, null)))
                .withMessage("customerNumber must be positive");
    }

    @Test
    void a_selection_without_travellers_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> selection(1000001))
                .withMessage("travellers must not be empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void a_blank_text_is_no_text(String travellerId) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RightsSelected.Traveller(travellerId, UserType.ADULT, null))
                .withMessage("travellers.travellerId must not be blank");
    }

    @Test
    void a_priced_traveller_has_a_discount_and_the_right_it_came_from_or_neither() {
        EntitlementProduct product = new EntitlementProduct("EP", "EP-1");
        SelectedRight right = new SelectedRight(ID, 1, product, TravelType.PRIVATE);
        DiscountRight discount = new DiscountRight("SDR", "SDR-1", Money.nok("-976.00"), "EP");

        assertThat(priced(null, null).discountRight()).isNull();
        assertThat(priced(discount, right).right()).isEqualTo(right);
        assertThatIllegalArgumentException().isThrownBy(() -> priced(discount, null));
        assertThatIllegalArgumentException().isThrownBy(() -> priced(null, right));
    }

    private static RightsSelected selection(long customerNumber, RightsSelected.Traveller... travellers) {
        return new RightsSelected(ID, customerNumber, DAY, NOW, NOW, List.of(travellers), null);
    }

    private static OfferPriced.Traveller priced(DiscountRight discount, SelectedRight right) {
        Money price = discount == null ? FARE : FARE.plus(discount.amount());
        return new OfferPriced.Traveller("1", UserType.ADULT, FARE, Money.ZERO, discount, right, price);
    }
}
