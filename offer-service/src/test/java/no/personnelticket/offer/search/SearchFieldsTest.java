package no.personnelticket.offer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.UserType;
import no.personnelticket.http.error.ErrorSpecification;
import no.personnelticket.offer.search.OfferSearch.Traveller;
import org.junit.jupiter.api.Test;

class SearchFieldsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-31");
    private static final List<String> A2 = List.of("ENT:EntitlementProduct:levelA2");

    @Test
    void a_search_for_today_with_ages_and_user_types_is_fine() {
        assertThat(wrong(
                        TODAY,
                        new Traveller("1", 36, null, A2, 1L),
                        new Traveller("2", null, UserType.CHILD, List.of(), null)))
                .isEmpty();
    }

    @Test
    void yesterday_is_refused() {
        assertThat(wrong(TODAY.minusDays(1), new Traveller("1", 36, null, A2, 1L)))
                .containsExactly("travelDate");
    }

    @Test
    void exactly_one_of_age_and_user_type_is_given() {
        assertThat(wrong(
                        TODAY,
                        new Traveller("1", null, null, A2, 1L),
                        new Traveller("2", 36, UserType.ADULT, List.of(), null)))
                .containsExactly("travellers[0]", "travellers[1]");
    }

    @Test
    void traveller_ids_are_unique() {
        assertThat(wrong(TODAY, new Traveller("1", 36, null, A2, 1L), new Traveller("1", 36, null, null, null)))
                .containsExactly("travellers[1].id");
    }

    @Test
    void whoever_asks_for_a_right_names_its_customer() {
        assertThat(wrong(TODAY, new Traveller("1", 36, null, A2, null))).containsExactly("travellers[0].customerId");
    }

    @Test
    void several_customers_rights_may_be_asked_for() {
        assertThat(wrong(TODAY, new Traveller("1", 36, null, A2, 1L), new Traveller("2", 36, null, A2, 2L)))
                .isEmpty();
    }

    @Test
    void selections_are_named_in_one_way() {
        OfferSearch search = new OfferSearch(
                "",
                "NSR:StopPlace:59872",
                "NSR:StopPlace:548",
                new UUID(1, 1),
                List.of(new UUID(1, 2)),
                false,
                List.of(new Traveller("1", 36, null, A2, 1L)));
        assertThat(SearchFields.wrong(search, TODAY, TODAY))
                .extracting(ErrorSpecification::field)
                .containsExactly("selectionIds");
    }

    @Test
    void somebody_asks_for_a_right() {
        assertThat(wrong(TODAY, new Traveller("1", 36, null, null, null))).containsExactly("travellers");
    }

    @Test
    void a_journey_ends_elsewhere() {
        OfferSearch search = new OfferSearch(
                "",
                "NSR:StopPlace:548",
                "NSR:StopPlace:548",
                null,
                null,
                false,
                List.of(new Traveller("1", 36, null, A2, 1L)));
        assertThat(SearchFields.wrong(search, TODAY, TODAY))
                .extracting(ErrorSpecification::field)
                .containsExactly("to");
    }

    private static List<String> wrong(LocalDate travelDate, Traveller... travellers) {
        OfferSearch search = new OfferSearch(
                travelDate.toString(),
                "NSR:StopPlace:59872",
                "NSR:StopPlace:548",
                null,
                null,
                false,
                List.of(travellers));
        return SearchFields.wrong(search, travelDate, TODAY).stream()
                .map(ErrorSpecification::field)
                .toList();
    }
}
