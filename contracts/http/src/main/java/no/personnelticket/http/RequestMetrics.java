package no.personnelticket.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How requests are measured, those that are answered and those that are made: their times in buckets, and a method that HTTP
 * does not have as {@code OTHER}, since a caller may send any.
 */
public class RequestMetrics {

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    /** From a hit in memory to the time after which a call has ended. */
    private static final double[] BUCKETS = Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    @Produces
    @Singleton
    MeterFilter requests() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String method = id.getName().startsWith("http.server.") ? id.getTag("method") : null;
                return method == null || METHODS.contains(method)
                        ? id
                        : id.replaceTags(withoutMethod(id)).withTag(Tag.of("method", "OTHER"));
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

    private static List<Tag> withoutMethod(Meter.Id id) {
        return id.getTags().stream()
                .filter(tag -> !tag.getKey().equals("method"))
                .toList();
    }
}
