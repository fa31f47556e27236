package no.personnelticket.messaging;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import no.personnelticket.messaging.consume.ReceivedEvent;

/**
 * The spans of events, with the names of OpenTelemetry's conventions for messaging. The span in which an event was
 * created is the parent of the spans of its sending and of its processing in each service, so that an event that is
 * published again is byte-identical. There are no spans for an event without a recorded trace.
 */
@Singleton
public class EventSpans {

    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("messaging.operation.name");
    private static final AttributeKey<String> OPERATION_TYPE = AttributeKey.stringKey("messaging.operation.type");
    private static final AttributeKey<String> TOPIC = AttributeKey.stringKey("messaging.destination.name");
    private static final AttributeKey<String> PARTITION = AttributeKey.stringKey("messaging.destination.partition.id");
    private static final AttributeKey<Long> OFFSET = AttributeKey.longKey("messaging.kafka.offset");
    private static final AttributeKey<String> MESSAGE = AttributeKey.stringKey("messaging.message.id");
    private static final AttributeKey<String> DATABASE = AttributeKey.stringKey("db.system.name");

    private final Tracer tracer;

    public EventSpans(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("no.personnelticket.messaging");
    }

    /** Begins the span of sending an event. */
    public Span sending(StoredEvent event) {
        return TraceParent.isRecorded(event.traceParent())
                ? span("send", SpanKind.PRODUCER, event.topic(), event.traceParent())
                        .setAttribute(MESSAGE, event.id())
                        .startSpan()
                : Span.getInvalid();
    }

    /** Begins the spans of processing a batch. */
    public Batch processing(List<? extends ReceivedEvent<?>> events) {
        return new Batch(events.stream()
                .filter(received -> TraceParent.isRecorded(received.traceParent()))
                .map(this::processing)
                .toList());
    }

    private Span processing(ReceivedEvent<?> received) {
        return span("process", SpanKind.CONSUMER, received.topic(), received.traceParent())
                .setAttribute(PARTITION, Integer.toString(received.partition()))
                .setAttribute(OFFSET, received.offset())
                .setAttribute(MESSAGE, received.event().id())
                .startSpan();
    }

    private SpanBuilder span(String operation, SpanKind kind, String topic, String traceParent) {
        return tracer.spanBuilder(operation + " " + topic)
                .setSpanKind(kind)
                .setParent(Context.root().with(Span.wrap(TraceParent.context(traceParent))))
                .setAttribute(SYSTEM, "kafka")
                .setAttribute(TOPIC, topic)
                .setAttribute(OPERATION, operation)
                .setAttribute(OPERATION_TYPE, operation);
    }

    /** Ends a span. It records only the type of a fault, since the message may contain values. */
    public static void end(Span span, Throwable fault) {
        if (fault != null) {
            span.setStatus(StatusCode.ERROR, fault.getClass().getName());
        }
        span.end();
    }

    /** The spans of a batch, one for each event; one transaction stores all events. */
    public final class Batch implements AutoCloseable {

        private final List<Span> spans;

        private Batch(List<Span> spans) {
            this.spans = spans;
        }

        public <T> T storing(Supplier<T> work) {
            List<Span> storing = spans.stream().map(this::storing).toList();
            Throwable fault = null;
            try {
                return work.get();
            } catch (Throwable thrown) {
                fault = thrown;
                throw thrown;
            } finally {
                for (Span span : storing) {
                    end(span, fault);
                }
            }
        }

        private Span storing(Span processing) {
            return tracer.spanBuilder("store")
                    .setSpanKind(SpanKind.CLIENT)
                    .setParent(Context.root().with(processing))
                    .setAttribute(DATABASE, "postgresql")
                    .startSpan();
        }

        @Override
        public void close() {
            spans.forEach(Span::end);
        }
    }
}
