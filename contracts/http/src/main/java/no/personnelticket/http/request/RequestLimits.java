package no.personnelticket.http.request;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Limits of requests: for each client at one instance, and for the size and time of a body. */
@ConfigMapping(prefix = "personnelticket.requests")
public interface RequestLimits {

    /** Maximum size of a body that is not in {@link #bodies}. */
    MemorySize body();

    /** Maximum size of a body by the path of the operation, or by path, space and media type if it reads several. */
    Map<String, MemorySize> bodies();

    /** The time in which a body must have arrived. */
    Duration bodyTime();

    PerClient perClient();

    /** Memory of the bodies of all clients whose requests are not answered yet; default: a quarter of the heap. */
    Optional<MemorySize> allBodies();

    /** Maximum size of a body that is read even if those of all clients exceed {@link #allBodies}. */
    MemorySize smallBody();

    /** The limits of each client. */
    interface PerClient {

        /** Requests that are not answered yet. */
        int inFlight();

        /** Requests per second, which may all arrive at once. */
        int perSecond();

        /** Bytes of the bodies of its requests that are not answered yet. */
        MemorySize bodyBytes();

        /** Requests of {@link LongRunning} operations that are not answered yet. */
        int longRunning();
    }

    /** Maximum size in bytes of the body of a call. */
    default long body(RoutingContext call) {
        String path = call.normalizedPath();
        return bodies().getOrDefault(path + " " + mediaType(call), bodies().getOrDefault(path, body()))
                .asLongValue();
    }

    /**
     * The number of bytes of memory that a byte of the body needs while it is converted. A file is read row by row. The
     * field names of a JSON document stay in memory until it is read completely; the shortest names need most memory
     * per byte.
     */
    default int memoryOfByte(RoutingContext call) {
        return mediaType(call).equals("application/json") ? 20 : 1;
    }

    private static String mediaType(RoutingContext call) {
        String type = call.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
