package no.personnelticket.usage;

import static no.personnelticket.usage.Samples.distribution;
import static no.personnelticket.usage.Samples.refund;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.store.Measurements;
import no.personnelticket.testing.TestTopics;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeasurementsTest extends UsageServiceTest {

    private final String now = Instant.now().toString();

    @Inject
    Measurements measurements;

    @Inject
    MeterRegistry metrics;

    @Test
    void
            a_usage_without_its_contract_and_a_refund_without_its_distribution_are_measured_until_what_they_wait_for_comes() {
        // Given
        measurements.run();
        double usages = gauge("usages.awaiting.contract");
        double refunds = gauge("refunds.waiting");
        TicketDistributed refunded = distribution(UUID.randomUUID(), "976.00", now);

        // When
        TestTopics.publish(distribution(UUID.randomUUID(), "976.00", now));
        TestTopics.publish(refund(refunded, "976.00", now));

        // Then
        await("usages.awaiting.contract", usages + 1);
        await("refunds.waiting", refunds + 1);
        TestTopics.publish(refunded);
        await("refunds.waiting", refunds);
    }

    @Test
    void months_and_anomalies_are_measured() {
        // When
        measurements.run();

        // Then
        assertThat(gauge("months.due")).isNotNaN();
        assertThat(gauge("months.failing")).isNotNaN();
        assertThat(gauge("anomalies.undecided")).isNotNaN();
    }

    private void await(String meter, double value) {
        Awaitility.await(meter).atMost(Duration.ofSeconds(20)).until(() -> {
            measurements.run();
            return gauge(meter) == value;
        });
    }

    private double gauge(String meter) {
        return metrics.get(meter).gauge().value();
    }
}
