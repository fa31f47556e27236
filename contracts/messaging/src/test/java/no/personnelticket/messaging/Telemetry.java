package no.personnelticket.messaging;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import no.personnelticket.messaging.publish.EventPublisher;
import org.apache.kafka.clients.producer.Producer;

/** For tests that look at neither metrics nor spans. */
public final class Telemetry {

    public static final EventSpans NO_SPANS = new EventSpans(OpenTelemetry.noop());

    private Telemetry() {}

    public static EventPublisher publisher(Producer<String, byte[]> producer, String service) {
        return new EventPublisher(producer, new EventMetrics(new SimpleMeterRegistry()), NO_SPANS, service);
    }
}
