package no.personnelticket.messaging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** The W3C trace context of the current span as its header has it. Baggage is never passed on to events. */
public final class TraceParent {

    private static final String KEY = "traceId";
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
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

    /** What was received, or null where it is none: it is passed on and logged. */
    static String valid(String received) {
        return received != null && FORM.matcher(received).matches() ? received : null;
    }

    /** Lets the log lines of {@code work} carry the trace id. */
    static void inLog(String traceParent, Runnable work) {
        Object outer = MDC.get(KEY);
        String valid = valid(traceParent);
        MDC.put(KEY, valid == null ? "" : valid.substring(TRACE_ID_START, TRACE_ID_END));
        try {
            work.run();
        } finally {
            if (outer == null) {
                MDC.remove(KEY);
            } else {
                MDC.put(KEY, outer);
            }
        }
    }
}
