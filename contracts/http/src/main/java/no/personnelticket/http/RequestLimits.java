package no.personnelticket.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** How much one client may ask of one instance, and how large and slow a body may be. */
@ConfigMapping(prefix = "personnelticket.requests")
public interface RequestLimits {

    /** Bytes of a body, where {@link #bodies} does not say otherwise. */
    MemorySize body();

    /** Bytes of a body by the path of the operation, or by path, space and media type where it reads several. */
    Map<String, MemorySize> bodies();

    /** Within which a body must have arrived. */
    Duration bodyTime();

    PerClient perClient();

    /** The limits of each client. */
    interface PerClient {

        /** Requests that are not answered yet. */
        int inFlight();

        /** Requests within a second, of which as many may come at once. */
        int perSecond();

        /** Bytes of the bodies of its requests that are not answered yet. */
        MemorySize bodyBytes();
    }

    /** Bytes of the body of a call. */
    default long body(RoutingContext call) {
        String path = call.normalizedPath();
        String type = call.request().getHeader(HttpHeaders.CONTENT_TYPE);
        String mediaType = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return bodies().getOrDefault(path + " " + mediaType, bodies().getOrDefault(path, body()))
                .asLongValue();
    }
}
