package no.personnelticket.sandbox.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.personnelticket.events.UserType;
import no.personnelticket.sandbox.offer.FareTable.AgeLimit;
import no.personnelticket.sandbox.offer.OfferSearch.Traveller;
import org.junit.jupiter.api.Test;

class AnswerTimeTest {

    private static final FareTable FARES =
            new FareTable(List.of(new AgeLimit(0, UserType.ADULT)), Map.of(UserType.ADULT, 100), Set.of(), List.of());

    private static final OfferSearch SEARCH = new OfferSearch(
            LocalDate.parse("2026-12-01"),
            "NSR:StopPlace:59872",
            "NSR:StopPlace:548",
            List.of(new Traveller("1", 36, null)));

    @Test
    void a_search_takes_the_time_that_is_stated() {
        // Given
        OfferResource offers = new OfferResource(FARES, Duration.ofMillis(200));

        // When
        long asked = System.nanoTime();
        OfferAnswer answer = offers.searchStopPlaces(SEARCH).await().atMost(Duration.ofSeconds(10));
        Duration took = Duration.ofNanos(System.nanoTime() - asked);

        // Then
        assertThat(answer.offers()).isEmpty();
        assertThat(took).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }
}
