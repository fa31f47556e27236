package no.personnelticket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.OfferValidated;
import org.junit.jupiter.api.Test;

class StoredEventsTest {

    @Test
    void events_are_kept_byte_for_byte() {
        // Given
        List<StoredEvent> events = List.of(
                StoredEvent.of(GoldenEvents.read(OfferValidated.class)),
                StoredEvent.of(GoldenEvents.read(ContractChanged.class)));

        // When
        List<StoredEvent> read = StoredEvents.read(Compressed.read(Compressed.of(StoredEvents.write(events))));

        // Then
        assertThat(read).usingRecursiveComparison().isEqualTo(events);
    }

    @Test
    void what_was_kept_as_json_before_is_still_read() {
        // Given
        List<StoredEvent> events = List.of(StoredEvent.of(GoldenEvents.read(OfferValidated.class)));

        // When
        List<StoredEvent> read = StoredEvents.read(Compressed.read(EventJson.write(events)));

        // Then
        assertThat(read).usingRecursiveComparison().isEqualTo(events);
    }

    @Test
    void a_step_may_cause_no_event() {
        assertThat(StoredEvents.read(StoredEvents.write(List.of()))).isEmpty();
    }
}
