package no.personnelticket.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestMetricsTest {

    private final MeterRegistry metrics = new SimpleMeterRegistry();

    RequestMetricsTest() {
        metrics.config().meterFilter(new RequestMetrics().requests());
    }

    @Test
    void methods_that_callers_make_up_are_one_label() {
        // When
        timer("BREW");
        timer("customer-1000001");
        timer("GET");

        // Then
        assertThat(metrics.get("http.server.requests").timers())
                .extracting(timer -> timer.getId().getTag("method"))
                .containsExactlyInAnyOrder("OTHER", "GET");
    }

    @Test
    void an_address_that_cannot_be_decoded_is_no_label() {
        // When
        metrics.timer("http.server.requests", "method", "GET", "uri", "/%zz1000001/by-customer-number");

        // Then
        assertThat(metrics.get("http.server.requests").timer().getId().getTag("uri"))
                .isEqualTo("/NO_OPERATION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/customers/1000001/x|", "/customers/{1000001}", "/customers/1000001"})
    void an_address_that_the_server_refused_unread_is_no_label(String address) {
        // When
        metrics.timer("http.server.requests", "method", "GET", "status", "400", "uri", address);

        // Then
        assertThat(metrics.get("http.server.requests").timer().getId().getTag("uri"))
                .isEqualTo("/NO_OPERATION");
    }

    @Test
    void times_are_counted_in_buckets() {
        // When
        Timer timer = timer("GET");
        timer.record(Duration.ofMillis(60));

        // Then
        assertThat(timer.takeSnapshot().histogramCounts())
                .extracting(CountAtBucket::count)
                .containsExactly(0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0);
    }

    private Timer timer(String method) {
        return metrics.timer("http.server.requests", "method", method, "uri", "/NO_OPERATION");
    }
}
