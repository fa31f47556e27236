package no.personnelticket.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Configures the metrics of HTTP requests, incoming and outgoing: buckets of their times, and closed lists of labels,
 * since a caller may send any method and any address. An unknown method is counted as {@code OTHER}, and an address
 * that cannot be decoded as a request without an operation.
 */
public class RequestMetrics {

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    /** From an answer out of memory to the time limit of a call. */
    private static final double[] BUCKETS = Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

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
                        uri -> uri.indexOf('%') >= 0,
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

    private static Meter.Id replaced(Meter.Id id, String key, Predicate<String> wrong, String instead) {
        String value = id.getTag(key);
        return value == null || !wrong.test(value) ? id : id.withTag(Tag.of(key, instead));
    }
}
