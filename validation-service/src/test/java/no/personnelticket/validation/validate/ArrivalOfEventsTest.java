package no.personnelticket.validation.validate;

import static no.personnelticket.validation.validate.ValidateTest.arrived;
import static no.personnelticket.validation.validate.Validation.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import no.personnelticket.events.ContractChanged.Status;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.validation.Sale;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArrivalOfEventsTest {

    @Test
    void an_image_with_a_lower_version_is_ignored_and_another_content_for_a_version_is_refused() {
        // Given
        Sale sale = Sale.today();
        sale.contractVersion = 3;
        arrived(sale);

        // When
        sale.contractVersion = 2;
        sale.status = Status.ENDED;
        TestTopics.publish(sale.contract());
        sale.contractVersion = 3;
        TestTopics.publish(sale.contract());

        // Then
        awaitQuarantine("ContractChanged", sale.contractId + "/3", "was received before with another content");
        Validation.ask(sale)
                .body("valid", equalTo(true))
                .body(fact("CONTRACT_NOT_ACTIVE", "status"), equalTo("ACTIVE"))
                .body(
                        "offers[0].rules[2].facts[0].source",
                        equalTo("ContractChanged " + sale.contractId + " version 3"));
    }

    @Test
    void a_malformed_offer_goes_to_quarantine_and_the_next_is_stored() {
        // Given
        String id = UUID.randomUUID().toString();
        Sale next = Sale.today();

        // When
        TestTopics.publish(
                "OfferPriced",
                "1000001",
                id,
                "no.personnelticket.OfferPriced.v1",
                ("{\"offerId\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8));
        arrived(next);

        // Then
        awaitQuarantine("OfferPriced", id, "customerNumber");
        Validation.ask(next).body("valid", equalTo(true));
    }

    private static void awaitQuarantine(String topic, String eventId, String reason) {
        var records = TestTopics.awaitRecords(
                topic + ".quarantine", 1, record -> eventId.equals(TestTopics.header(record, "ce_id")));
        assertThat(TestTopics.header(records.get(0), "quarantine_reason")).contains(reason);
    }
}
