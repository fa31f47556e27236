package no.personnelticket.validation.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.stream.Stream;
import no.personnelticket.events.ValidationStatus;
import org.junit.jupiter.api.Test;

class TicketMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final TicketMetrics metrics = new TicketMetrics(registry);

    @Test
    void tickets_are_counted_by_client_and_status_from_zero_on() {
        // When
        metrics.distributed("acme-app", ValidationStatus.SKIPPED, 3);
        metrics.distributed("acme-app", ValidationStatus.SKIPPED, 2);
        metrics.distributed(null, ValidationStatus.VALIDATED, 1);

        // Then
        assertThat(count("acme-app", "skipped")).isEqualTo(5);
        assertThat(count("none", "validated")).isEqualTo(1);
        assertThat(count("none", "altered")).isZero();
    }

    @Test
    void however_many_names_callers_give_the_labels_are_bounded() {
        // When
        for (int number = 0; number < 1_000; number++) {
            metrics.distributed("client-" + number, ValidationStatus.VALIDATED, 1);
        }
        metrics.distributed("client-0", ValidationStatus.VALIDATED, 1);

        // Then
        assertThat(clients()).hasSize(TicketMetrics.CLIENTS + 2).contains("other", "none");
        assertThat(count("client-0", "validated")).isEqualTo(2);
        assertThat(count("other", "validated")).isEqualTo(1_000 - TicketMetrics.CLIENTS);
    }

    @Test
    void what_is_no_name_of_a_client_is_not_shown() {
        // When
        metrics.distributed("Kari Nordmann", ValidationStatus.VALIDATED, 1);

        // Then
        assertThat(clients()).containsExactlyInAnyOrder("none", "other");
    }

    private List<String> clients() {
        Stream<String> all = registry.get("tickets.distributed").counters().stream()
                .map(counter -> counter.getId().getTag("client"));
        return all.distinct().toList();
    }

    private double count(String client, String validation) {
        return registry.get("tickets.distributed")
                .tags("client", client, "validation", validation)
                .counter()
                .count();
    }
}
