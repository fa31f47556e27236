package no.personnelticket.http.request;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Configures the metrics of HTTP requests, incoming and outgoing: buckets of their times, and closed lists of labels,
 * since a caller may send any method and any address. An unknown method is counted as {@code OTHER}, and an address
 * that belongs to no operation as a request without one.
 */
public class RequestMetrics {

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    /** From an answer out of memory to the time limit of a call. */
    private static final double[] BUCKETS = Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    /** The path templates of the operations that were called. */
    private static final Set<String> OPERATIONS = ConcurrentHashMap.newKeySet();

    /** Remembers the path template of the current request's operation. */
    static void rememberOperation() {
        Context call = Vertx.currentContext();
        String template = call == null ? null : call.getLocal(EarlyRefusal.PATH_TEMPLATE);
        if (template != null) {
            OPERATIONS.add(template);
        }
    }

    @Produces
    @Singleton
    MeterFilter requests() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                if (!id.getName().startsWith("http.server.")) {
                    return id;
                }
                return replaced(
                        replaced(id, "method", method -> !METHODS.contains(method), "OTHER"),
                        "uri",
                        uri -> isRefusedUnread(id, uri),
                        "/" + EarlyRefusal.NO_OPERATION);
            }

            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals("http.server.requests")
                                || id.getName().equals("http.client.requests")
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BUCKETS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }

    /**
     * The HTTP server answers with 400 if an address cannot be parsed, and labels the answer with the address itself. An
     * operation that answers with 400 was remembered before.
     */
    private static boolean isRefusedUnread(Meter.Id id, String uri) {
        return uri.indexOf('%') >= 0 || ("400".equals(id.getTag("status")) && !OPERATIONS.contains(uri));
    }

    private static Meter.Id replaced(Meter.Id id, String key, Predicate<String> wrong, String instead) {
        String value = id.getTag(key);
        return value == null || !wrong.test(value) ? id : id.withTag(Tag.of(key, instead));
    }
}
