package no.personnelticket.usage.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.personnelticket.usage.reconciliation.Reconciliation.QuarantinedRecords;
import no.personnelticket.usage.reconciliation.RefusedRecords.Origin;
import no.personnelticket.usage.reconciliation.RefusedRecords.Refusal;
import org.junit.jupiter.api.Test;

class RefusedRecordsTest {

    private static final LocalDate DAY = LocalDate.parse("2024-06-01");

    private final Map<Origin, Refusal> refused = new HashMap<>();

    @Test
    void a_record_that_was_refused_again_counts_once_on_its_first_day() {
        // Given
        refuse("usage-registration-service", "7", "2024-06-02T10:00:00Z");
        refuse("usage-registration-service", "7", "2024-05-31T22:30:00Z");
        refuse("usage-registration-service", "8", "2024-06-01T10:00:00Z");
        refuse("validation-service", "7", "2024-06-01T10:00:00Z");
        refuse("validation-service", "9", "2024-06-01T22:00:00Z");

        // When, Then
        assertThat(RefusedRecords.count(refused.values(), DAY, DAY))
                .containsExactly(
                        new QuarantinedRecords(DAY, "TicketRefunded", "reason", "usage-registration-service", 2),
                        new QuarantinedRecords(DAY, "TicketRefunded", "reason", "validation-service", 1));
    }

    private void refuse(String consumer, String offset, String at) {
        RefusedRecords.add(
                refused, new Refusal(new Origin(consumer, "TicketRefunded", "0", offset), "reason", Instant.parse(at)));
    }
}
