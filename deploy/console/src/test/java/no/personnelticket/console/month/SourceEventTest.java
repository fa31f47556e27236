package no.personnelticket.console.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class SourceEventTest {

    @Test
    void an_event_is_shown_with_the_one_ticket_and_without_the_validation_token() {
        // Given
        String body = """
                {"ticketDistributionId": "d", "validationToken": "secret", "tickets": [
                    {"ticketId": "own", "productId": "a"}, {"ticketId": "of-another-company", "productId": "b"}]}""";

        // When
        SourceEvent event = SourceEvent.of(
                new ConsumerRecord<>("TicketDistributed", 2, 45, "1000001", body.getBytes(StandardCharsets.UTF_8)),
                "own");

        // Then
        assertThat(event.body())
                .contains("\"ticketDistributionId\" : \"d\"")
                .contains("\"ticketId\" : \"own\"")
                .doesNotContain("of-another-company")
                .doesNotContain("secret");
        assertThat(event.otherTickets()).isEqualTo(1);
    }
}
