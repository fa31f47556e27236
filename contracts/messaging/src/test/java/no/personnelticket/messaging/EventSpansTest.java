package no.personnelticket.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.consume.EventReceiver;
import no.personnelticket.messaging.publish.EventPublisher;
import no.personnelticket.messaging.publish.EventsNotPublishedException;
import no.personnelticket.messaging.quarantine.Quarantine;
import no.personnelticket.store.Database;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventSpansTest {

    private static final String TRACE_ID = Records.TRACE.substring(3, 35);

    private final AgroalDataSource pool = Postgres.pool();
    private final Database database = new Database(pool);
    private final Exported exported = new Exported();
    private final OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(exported))
                    .build())
            .build();
    private final EventSpans spans = new EventSpans(telemetry);
    private final EventMetrics metrics = new EventMetrics(new SimpleMeterRegistry());
    private final EventPublisher publisher = new EventPublisher(
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()),
            metrics,
            spans,
            "test-service");
    private final EventReceiver receiver = new EventReceiver(
            database, publisher, new Quarantine(publisher, metrics, "test-service"), metrics, spans, Records.CLOCK);
    private final Usages usages = new Usages(database);
    private final UsageRegistered event = Records.usage(1);

    @AfterEach
    void close() {
        telemetry.close();
        pool.close();
    }

    @Test
    void processing_storing_and_sending_are_spans_of_the_trace_that_the_record_came_in() {
        // When
        receiver.receive(Records.batch(Records.of(event, 7)), usages);

        // Then
        SpanData process = exported.named("process UsageRegistered");
        assertThat(process.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(process.getParentSpanId()).isEqualTo(Records.TRACE.substring(36, 52));
        assertThat(process.getAttributes().asMap().toString())
                .contains("messaging.system=kafka")
                .contains("messaging.destination.name=UsageRegistered")
                .contains("messaging.kafka.offset=7")
                .doesNotContain("" + event.customerNumber());
        SpanData store = exported.named("store");
        assertThat(store.getParentSpanId()).isEqualTo(process.getSpanId());
        SpanData send = exported.named("send UsageRegistered");
        assertThat(send.getKind()).isEqualTo(SpanKind.PRODUCER);
        assertThat(exported.spans).hasSize(3).allMatch(span -> span.getTraceId().equals(TRACE_ID));
    }

    @Test
    void a_record_in_no_recorded_trace_has_no_span() {
        // Given
        ConsumerRecord<String, byte[]> unrecorded = Records.of(event, 7);
        unrecorded.headers().remove("traceparent");
        EventPublisher.add(unrecorded.headers(), "traceparent", Records.TRACE.replaceAll("01$", "00"));
        ConsumerRecord<String, byte[]> without = Records.of(Records.usage(1), 8);
        without.headers().remove("traceparent");

        // When
        receiver.receive(Records.batch(unrecorded, without), usages);

        // Then
        assertThat(exported.spans).isEmpty();
    }

    @Test
    void a_fault_marks_the_storing_by_its_type_and_not_by_its_message() {
        // Given
        usages.before(batch -> {
            throw new EventsNotPublishedException(new IllegalStateException("Kari"));
        });

        // When
        assertThatThrownBy(() -> receiver.receive(Records.batch(Records.of(event, 7)), usages))
                .isInstanceOf(EventsNotPublishedException.class);

        // Then
        SpanData store = exported.named("store");
        assertThat(store.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(store.toString()).contains("EventsNotPublishedException").doesNotContain("Kari");
    }

    private static final class Exported implements SpanExporter {

        private final List<SpanData> spans = new ArrayList<>();

        SpanData named(String name) {
            return spans.stream()
                    .filter(span -> span.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public CompletableResultCode export(Collection<SpanData> more) {
            spans.addAll(more);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
