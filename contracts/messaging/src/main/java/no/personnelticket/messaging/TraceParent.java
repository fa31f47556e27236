package no.personnelticket.messaging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** The W3C trace context of a span, in the form of its header. Baggage is never passed on to events. */
public final class TraceParent {

    private static final String KEY = "traceId";
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int TRACE_ID_START = 3;
    private static final int TRACE_ID_END = 35;
    private static final int SPAN_ID_START = 36;
    private static final int SPAN_ID_END = 52;
    private static final int FLAGS_START = 53;

    private TraceParent() {}

    /** That of the current span; null without a trace. */
    public static String current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    /** The received header, or null if it is not a valid trace context, since it is passed on and logged. */
    public static String valid(String received) {
        return received != null && FORM.matcher(received).matches() ? received : null;
    }

    /**
     * Whether spans of the trace are recorded, which is decided where the trace begins; the context is valid or null.
     */
    static boolean isRecorded(String traceParent) {
        return traceParent != null && flags(traceParent).isSampled();
    }

    /** The span that a valid trace context names. */
    static SpanContext context(String traceParent) {
        return SpanContext.createFromRemoteParent(
                traceParent.substring(TRACE_ID_START, TRACE_ID_END),
                traceParent.substring(SPAN_ID_START, SPAN_ID_END),
                flags(traceParent),
                TraceState.getDefault());
    }

    private static TraceFlags flags(String traceParent) {
        return TraceFlags.fromHex(traceParent, FLAGS_START);
    }

    /** Adds the trace id to the log lines of {@code work}. */
    public static void inLog(String traceParent, Runnable work) {
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
