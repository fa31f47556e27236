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
import no.personnelticket.http.Problem;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/** Tells the world of distributed tickets: CloudEvents in binary mode, keyed by customer. */
@Singleton
public class DistributionPublisher {

    private static final Logger LOG = Logger.getLogger(DistributionPublisher.class);
    private static final URI SOURCE = URI.create("/sandbox/sales-platform");

    private final MutinyEmitter<TicketDistributed> events;

    public DistributionPublisher(
            @Channel("ticket-distributed") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<TicketDistributed> events) {
        this.events = events;
    }

    /** Returns when the broker has them all; throws 503 otherwise, and the caller asks again. */
    void publish(List<TicketDistributed> distributions) {
        try {
            CompletableFuture.allOf(distributions.stream().map(this::send).toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException notSent) {
            LOG.error("Tickets are distributed but not told of yet", notSent.getCause());
            throw Problem.unavailable(
                    "NOT_PUBLISHED", "The tickets are distributed but not told of; ask again", Duration.ofSeconds(1));
        }
    }

    private CompletableFuture<Void> send(TicketDistributed event) {
        Metadata metadata = Metadata.of(
                OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(event.key())
                        .build(),
                OutgoingCloudEventMetadata.builder()
                        .withId(event.id())
                        .withType(Event.type(TicketDistributed.class))
                        .withSource(SOURCE)
                        .withSubject(event.key())
                        .withTimestamp(event.time().atZone(ZoneOffset.UTC))
                        .withDataContentType("application/json")
                        .build(),
                TracingMetadata.withCurrent(Context.current()));
        return events.sendMessage(Message.of(event, metadata)).subscribeAsCompletionStage();
    }
}
