package no.personnelticket.console.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DryRunTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    private final Map<String, String> headers = Records.headers("whatever it was");

    @Test
    void a_record_that_its_consumer_reads_now_is_readable() {
        DryRun dryRun = DryRun.of(Records.received(Records.golden(), headers), NOW);

        assertThat(dryRun.outcome()).isEqualTo(DryRun.Outcome.READABLE);
        assertThat(dryRun.reason()).isEmpty();
    }

    @Test
    void a_wrong_field_is_named_as_the_consumer_names_it() {
        // Given
        String body = new String(Records.golden(), StandardCharsets.UTF_8)
                .replaceFirst(
                        "\"pricePaid\":\\s*\\{\\s*\"amount\":\\s*\"[0-9.]+\"", "\"pricePaid\":{\"amount\":\"1.00\"");

        // When
        DryRun dryRun = DryRun.of(Records.received(body.getBytes(StandardCharsets.UTF_8), headers), NOW);

        // Then
        assertThat(dryRun.outcome()).isEqualTo(DryRun.Outcome.UNREADABLE);
        assertThat(dryRun.reason()).contains("pricePaid must be fullFare plus the discount rights");
    }

    @Test
    void a_missing_header_is_named() {
        headers.remove("ce_type");

        DryRun dryRun = DryRun.of(Records.received(Records.golden(), headers), NOW);

        assertThat(dryRun.outcome()).isEqualTo(DryRun.Outcome.UNREADABLE);
        assertThat(dryRun.reason()).isEqualTo("the header ce_type is required");
    }

    @Test
    void bytes_that_are_no_text_are_unreadable() {
        DryRun dryRun = DryRun.of(Records.received(new byte[] {(byte) 0xff, 0, 1}, headers), NOW);

        assertThat(dryRun.outcome()).isEqualTo(DryRun.Outcome.UNREADABLE);
    }

    @Test
    void a_stub_has_no_body_to_read() {
        headers.put("quarantine_body_size", "3000000");

        DryRun dryRun = DryRun.of(Records.received(null, headers), NOW);

        assertThat(dryRun.outcome()).isEqualTo(DryRun.Outcome.WITHOUT_BODY);
    }

    @Test
    void every_event_has_a_quarantine_that_is_shown() {
        assertThat(EventTypes.quarantines())
                .containsExactly(
                        "ContractChanged.quarantine",
                        "DistributionChecked.quarantine",
                        "OfferPriced.quarantine",
                        "OfferValidated.quarantine",
                        "RightsSelected.quarantine",
                        "TicketDistributed.quarantine",
                        "TicketRefunded.quarantine",
                        "UsageRegistered.quarantine");
    }
}
