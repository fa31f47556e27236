package no.personnelticket.usage.registration;

import static no.personnelticket.usage.Samples.distribution;
import static no.personnelticket.usage.Samples.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

    private static final UUID CONTRACT = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2025-01-02T03:04:05Z");

    @ParameterizedTest
    @CsvSource({
        "2024-10-31T22:59:59Z, 2024-10-01",
        "2024-10-31T23:30:00Z, 2024-11-01",
        "2024-05-31T21:59:59Z, 2024-05-01",
        "2024-05-31T22:00:00Z, 2024-06-01",
        "2024-12-31T22:59:59Z, 2024-12-01",
        "2024-12-31T23:30:00Z, 2025-01-01",
        "2024-03-31T00:59:59Z, 2024-03-01",
        "2024-03-31T22:30:00Z, 2024-04-01",
        "2024-10-27T00:30:00Z, 2024-10-01"
    })
    void a_usage_belongs_to_the_month_in_oslo_in_which_the_ticket_was_distributed(String at, String month) {
        assertThat(Usage.of(distribution(CONTRACT, "976.00", at), NOW, null)
                        .get(0)
                        .month())
                .hasToString(month);
    }

    @Test
    void every_ticket_on_a_contract_is_a_usage_and_a_ticket_at_full_fare_is_none() {
        // When
        List<Usage> usages = Usage.of(
                distribution(
                        "d-1",
                        "2024-05-20T10:00:00Z",
                        ticket("1", CONTRACT, "976.00"),
                        ticket("2", CONTRACT, "0.00"),
                        ticket("3", null, "0.00")),
                NOW,
                null);

        // Then
        assertThat(usages).extracting(Usage::ticketId).containsExactly("1", "2");
        assertThat(usages).extracting(Usage::coupons).containsOnly(1);
        assertThat(usages.get(0).saving()).hasToString("976.00 NOK");
        assertThat(usages.get(1).saving()).hasToString("0.00 NOK");
    }

    @Test
    void a_usage_has_the_same_id_whenever_it_is_made() {
        assertThat(Usage.of(distribution("d-1", "2024-05-20T10:00:00Z", ticket("1", CONTRACT, "976.00")), NOW, null))
                .extracting(Usage::usageId)
                .containsExactly(Usage.of(
                                distribution("d-1", "2024-05-21T10:00:00Z", ticket("1", CONTRACT, "976.00")), NOW, null)
                        .get(0)
                        .usageId());
    }
}
