package no.personnelticket.messaging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.jboss.logging.MDC;

/** The W3C trace context of the current span as its header has it. Baggage is never passed on to events. */
public final class TraceParent {

    private static final int TRACE_ID_START = 3;
    private static final int TRACE_ID_END = 35;

    private TraceParent() {}

    /** Null where there is no trace. */
    public static String current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    /** Lets the log lines of {@code work} carry the trace id. */
    static void inLog(String traceParent, Runnable work) {
        MDC.put("traceId", traceId(traceParent));
        try {
            work.run();
        } finally {
            MDC.remove("traceId");
        }
    }

    private static String traceId(String traceParent) {
        return traceParent == null || traceParent.length() < TRACE_ID_END
                ? ""
                : traceParent.substring(TRACE_ID_START, TRACE_ID_END);
    }
}
