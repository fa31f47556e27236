package no.personnelticket.sandbox.order;

import io.opentelemetry.context.Context;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import no.personnelticket.events.Event;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.http.error.Problem;
import no.personnelticket.sandbox.SandboxErrorCode;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/**
 * Publishes events of distributed and refunded tickets: CloudEvents in binary mode, with the customer number as key.
 */
@Singleton
public class DistributionPublisher {

    private static final Logger LOG = Logger.getLogger(DistributionPublisher.class);
    private static final URI SOURCE = URI.create("/sandbox/sales-platform");

    private final MutinyEmitter<TicketDistributed> distributed;
    private final MutinyEmitter<TicketRefunded> refunded;

    public DistributionPublisher(
            @Channel("ticket-distributed") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<TicketDistributed> distributed,
            @Channel("ticket-refunded") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<TicketRefunded> refunded) {
        this.distributed = distributed;
        this.refunded = refunded;
    }

    /** Returns when the broker has acknowledged all events; otherwise throws 503, and the caller retries. */
    void publish(List<TicketDistributed> distributions) {
        publish(distributions, distributed);
    }

    /** As {@link #publish}. */
    void publishRefunds(List<TicketRefunded> refunds) {
        publish(refunds, refunded);
    }

    private static <E extends Event> void publish(List<E> events, MutinyEmitter<E> channel) {
        try {
            CompletableFuture.allOf(
                            events.stream().map(event -> send(event, channel)).toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException notSent) {
            LOG.error("The order is changed, but its events are not published yet", notSent.getCause());
            throw Problem.retryLater(
                    SandboxErrorCode.NOT_PUBLISHED,
                    "The change is stored, but its events are not published yet; call again",
                    Duration.ofSeconds(1));
        }
    }

    private static <E extends Event> CompletableFuture<Void> send(E event, MutinyEmitter<E> channel) {
        Metadata metadata = Metadata.of(
                OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(event.key())
                        .build(),
                OutgoingCloudEventMetadata.builder()
                        .withId(event.id())
                        .withType(Event.type(event.getClass()))
                        .withSource(SOURCE)
                        .withSubject(event.key())
                        .withTimestamp(event.time().atZone(ZoneOffset.UTC))
                        .withDataContentType("application/json")
                        .build(),
                TracingMetadata.withCurrent(Context.current()));
        return channel.sendMessage(Message.of(event, metadata)).subscribeAsCompletionStage();
    }
}
