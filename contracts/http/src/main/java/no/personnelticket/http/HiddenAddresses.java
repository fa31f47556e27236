package no.personnelticket.http;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Removes addresses from traces: they may contain names, national ids and birth dates. The span's name shows the
 * operation.
 */
@Singleton
public class HiddenAddresses implements SpanProcessor {

    private static final List<AttributeKey<String>> ADDRESSES = List.of(
            AttributeKey.stringKey("url.full"),
            AttributeKey.stringKey("url.path"),
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("http.url"),
            AttributeKey.stringKey("http.target"));

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (AttributeKey<String> address : ADDRESSES) {
            if (span.getAttribute(address) != null) {
                span.setAttribute(address, "hidden");
            }
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // the attributes were hidden at the start
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
