package no.personnelticket.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.messaging.EventPublisher.Sending;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class EventPublisherTest {

    private final MockProducer<String, byte[]> brokers =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    private final EventPublisher publisher = new EventPublisher(brokers, OpenTelemetry.noop(), "validation-service");

    @Test
    void of_a_group_each_learns_what_became_of_its_own_events() {
        // Given
        List<CompletableFuture<Void>> published = publisher.beginAll(Stream.of(
                        GoldenEvents.read(OfferValidated.class),
                        GoldenEvents.read(RightsSelected.class),
                        GoldenEvents.read(ContractChanged.class))
                .map(event -> new Sending(List.of(StoredEvent.of(event)), Context.root()))
                .toList());

        // When
        brokers.completeNext();
        brokers.errorNext(new NotEnoughReplicasException("one is away"));

        // Then
        assertThat(published.get(0)).isCompleted();
        assertThatThrownBy(published.get(1)::join).hasCauseInstanceOf(EventsNotPublishedException.class);
        assertThat(published.get(2)).isNotDone();
    }

    @Test
    void events_of_one_step_are_published_when_all_of_them_are() {
        // Given
        StoredEvent event = StoredEvent.of(GoldenEvents.read(OfferValidated.class));
        CompletableFuture<Void> published = publisher
                .beginAll(List.of(new Sending(List.of(event, event), Context.root())))
                .get(0);

        // When
        brokers.completeNext();

        // Then
        assertThat(published).isNotDone();
        brokers.completeNext();
        assertThat(published).isCompleted();
    }
}
