package no.personnelticket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

class TraceParentTest {

    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void the_current_span_is_written_as_its_header_has_it() {
        Span span = Span.wrap(
                SpanContext.create(TRACE_ID, "00f067aa0ba902b7", TraceFlags.getSampled(), TraceState.getDefault()));
        try (Scope current = span.makeCurrent()) {
            assertThat(current).isNotNull();
            assertThat(TraceParent.current()).isEqualTo(Records.TRACE);
        }
        assertThat(TraceParent.current()).isNull();
    }

    @Test
    void only_what_has_its_form_is_passed_on() {
        assertThat(TraceParent.valid(Records.TRACE)).isEqualTo(Records.TRACE);
        assertThat(TraceParent.valid(null)).isNull();
        assertThat(TraceParent.valid("")).isNull();
        assertThat(TraceParent.valid(Records.TRACE + "\n")).isNull();
        assertThat(TraceParent.valid(Records.TRACE.toUpperCase(java.util.Locale.ROOT)))
                .isNull();
    }

    @Test
    void the_log_has_the_trace_id_within_the_work_and_what_it_had_before_after_it() {
        TraceParent.inLog(Records.TRACE, () -> {
            TraceParent.inLog(
                    "another form", () -> assertThat(MDC.get("traceId")).isEqualTo(""));
            assertThat(MDC.get("traceId")).isEqualTo(TRACE_ID);
        });
        assertThat(MDC.get("traceId")).isNull();
    }

    @Test
    void the_sender_of_a_trace_decides_whether_it_is_recorded() {
        String recorded = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        assertThat(TraceParent.isRecorded(recorded)).isTrue();
        assertThat(TraceParent.isRecorded(recorded.replaceAll("01$", "00"))).isFalse();
        assertThat(TraceParent.isRecorded(null)).isFalse();
        assertThat(TraceParent.context(recorded).getTraceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(TraceParent.context(recorded).getSpanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(TraceParent.context(recorded).isRemote()).isTrue();
    }
}
