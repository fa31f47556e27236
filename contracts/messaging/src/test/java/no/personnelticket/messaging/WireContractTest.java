package no.personnelticket.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.DistributionChecked;
import no.personnelticket.events.Event;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.events.TravelType;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.events.UserType;
import no.personnelticket.events.ValidationStatus;
import no.personnelticket.messaging.json.EventJson;
import no.personnelticket.messaging.publish.EventPublisher;
import no.personnelticket.messaging.quarantine.Quarantine;
import no.personnelticket.messaging.quarantine.QuarantineReason;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What other systems rely on, in literals. A test that fails here says that a change of the code would break somebody
 * else: a field, a name or a value of version 1 stays as it is.
 */
class WireContractTest {

    private final JsonMapper json = JsonMapper.builder().build();
    private final MockProducer<String, byte[]> sent =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final EventPublisher publisher = Telemetry.publisher(sent, "rights-service");

    @ParameterizedTest
    @CsvSource({
        "RightsSelected, no.personnelticket.RightsSelected.v1, 1000001, d22a9d65-c481-5d62-b526-eb5c492f38d9",
        "OfferPriced, no.personnelticket.OfferPriced.v1, 1000001, ef1787f9-62b2-4407-801c-bdde8e2d813b",
        "OfferValidated, no.personnelticket.OfferValidated.v1, 1000001, b8ff20a4-66d5-50ee-933f-960c5ded2708",
        "TicketDistributed, no.personnelticket.TicketDistributed.v1, 1000001, 2c1f6a9e-7d34-4b58-9e0a-6f8b1d2c3e47",
        "DistributionChecked, no.personnelticket.DistributionChecked.v1, 1000001, 2c1f6a9e-7d34-4b58-9e0a-6f8b1d2c3e47",
        "TicketRefunded, no.personnelticket.TicketRefunded.v1, 1000001, 7a4c2e90-5b1d-4d3f-9c86-1e0f2a3b4c5d",
        "UsageRegistered, no.personnelticket.UsageRegistered.v1, 55b8453b-1b60-51ec-9db1-d83bd1530505,"
                + " fcbfe13d-1102-5a9e-a34a-5ee23300046f",
        "ContractChanged, no.personnelticket.ContractChanged.v1, 55b8453b-1b60-51ec-9db1-d83bd1530505,"
                + " 55b8453b-1b60-51ec-9db1-d83bd1530505/2"
    })
    void an_event_has_its_topic_type_key_and_id(String topic, String type, String key, String id) {
        String golden = topic + ".v1.json";
        Event event = EventJson.read(GoldenEvents.body(golden), GoldenEvents.type(golden));

        publisher.publish(List.of(StoredEvent.of(event)));

        assertThat(sent.history()).singleElement().satisfies(record -> {
            assertThat(record.topic()).isEqualTo(topic);
            assertThat(record.key()).isEqualTo(key);
            assertThat(headers(record)).contains(entry("ce_type", type), entry("ce_id", id));
        });
    }

    @Test
    void an_event_travels_as_a_CloudEvent_in_binary_mode() {
        RightsSelected event = GoldenEvents.read(RightsSelected.class);

        publisher.publish(List.of(StoredEvent.of(event)));

        assertThat(headers(sent.history().get(0)))
                .containsOnly(
                        entry("ce_specversion", "1.0"),
                        entry("ce_id", "d22a9d65-c481-5d62-b526-eb5c492f38d9"),
                        entry("ce_type", "no.personnelticket.RightsSelected.v1"),
                        entry("ce_source", "/rights-service"),
                        entry("ce_subject", "1000001"),
                        entry("ce_time", "2026-11-23T09:00:00Z"),
                        entry("ce_datacontenttype", "application/json"),
                        entry("content-type", "application/json"));
        assertThat(sent.history().get(0).value()).isEqualTo(EventJson.write(event));
    }

    @Test
    void a_record_in_quarantine_is_as_it_came_with_six_headers_more() {
        byte[] body = {1, 2, 3};
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("OfferPriced", 4, 711, "1000001", body);
        record.headers().add("ce_id", "x".getBytes(StandardCharsets.UTF_8));

        new Quarantine(publisher, new EventMetrics(new SimpleMeterRegistry()), "validation-service")
                .put(record, QuarantineReason.MALFORMED_BODY, "offerId is required");

        ProducerRecord<?, ?> quarantined = sent.history().get(0);
        assertThat(quarantined.topic()).isEqualTo("OfferPriced.quarantine");
        assertThat(quarantined.key()).isEqualTo("1000001");
        assertThat(quarantined.value()).isEqualTo(body);
        assertThat(headers(quarantined))
                .containsExactly(
                        entry("ce_id", "x"),
                        entry("quarantine_consumer", "validation-service"),
                        entry("quarantine_reason_code", "malformed-body"),
                        entry("quarantine_reason", "offerId is required"),
                        entry("quarantine_topic", "OfferPriced"),
                        entry("quarantine_partition", "4"),
                        entry("quarantine_offset", "711"));
    }

    @Test
    void these_are_the_fields_of_RightsSelected() throws IOException {
        assertThat(fields(RightsSelected.class)).containsExactlyInAnyOrder("""
                selectionId customerNumber travelDate selectedAt expiresAt client
                travellers[].travellerId travellers[].userType
                travellers[].right.contractId travellers[].right.contractVersion travellers[].right.travelType
                travellers[].right.product.id travellers[].right.product.version
                """.split("\\s+"));
    }

    @Test
    void these_are_the_fields_of_OfferPriced() throws IOException {
        assertThat(fields(OfferPriced.class)).containsExactlyInAnyOrder("""
                offerId selectionId customerNumber pricedAt expiresAt travelDate journey.from journey.to
                operator ticketProduct fareClass fingerprint price.amount price.currency client
                travellers[].travellerId travellers[].userType
                travellers[].fullFare.amount travellers[].fullFare.currency
                travellers[].addOns.amount travellers[].addOns.currency
                travellers[].discountRight.id travellers[].discountRight.version
                travellers[].discountRight.amount.amount travellers[].discountRight.amount.currency
                travellers[].discountRight.originatingFromProductId
                travellers[].right.contractId travellers[].right.contractVersion travellers[].right.travelType
                travellers[].right.product.id travellers[].right.product.version
                travellers[].price.amount travellers[].price.currency
                """.split("\\s+"));
    }

    @Test
    void these_are_the_fields_of_OfferValidated() throws IOException {
        assertThat(fields(OfferValidated.class)).containsExactlyInAnyOrder("""
                validationId offerId customerNumber stage travelDate orderId offerFingerprint clientName
                verdict ruleSetVersion validatedAt expiresAt
                rules[].rule rules[].version rules[].outcome
                rules[].facts[].name rules[].facts[].value rules[].facts[].source
                reservations[].reservationId reservations[].contractId reservations[].coupons
                """.split("\\s+"));
    }

    @Test
    void these_are_the_fields_of_TicketDistributed() throws IOException {
        assertThat(fields(TicketDistributed.class)).containsExactlyInAnyOrder("""
                ticketDistributionId orderId orderVersion orderLineId customerNumber offerId validationToken clientName
                distributedAt validFrom validTo
                tickets[].ticketId tickets[].travellerId tickets[].contractId tickets[].productId
                tickets[].fullFare.amount tickets[].fullFare.currency
                tickets[].pricePaid.amount tickets[].pricePaid.currency
                tickets[].discountRights[].id tickets[].discountRights[].version
                tickets[].discountRights[].amount.amount tickets[].discountRights[].amount.currency
                tickets[].discountRights[].originatingFromProductId
                """.split("\\s+"));
    }

    @Test
    void these_are_the_fields_of_TicketRefunded() throws IOException {
        assertThat(fields(TicketRefunded.class)).containsExactlyInAnyOrder("""
                refundId ticketDistributionId customerNumber refundedAt
                tickets[].ticketId tickets[].saving.amount tickets[].saving.currency
                """.split("\\s+"));
    }

    @Test
    void these_are_the_fields_of_DistributionChecked() throws IOException {
        assertThat(fields(DistributionChecked.class)).containsExactlyInAnyOrder("""
                ticketDistributionId customerNumber tickets[].ticketId tickets[].validationStatus distributedAt
                """.split("\\s+"));
    }

    @Test
    void these_are_the_fields_of_UsageRegistered() throws IOException {
        assertThat(fields(UsageRegistered.class)).containsExactlyInAnyOrder("""
                usageId contractId customerNumber ticketDistributionId ticketId offerId coupons registeredAt
                reverses
                """.split("\\s+"));
    }

    @Test
    void these_are_the_fields_of_ContractChanged() throws IOException {
        assertThat(fields(ContractChanged.class)).containsExactlyInAnyOrder("""
                contractId version status validFrom validTo consumers[] companyId employeeReference travelType
                product.id product.version couponsLimit remainingCoupons contractParent
                travellerTypes[].userType travellerTypes[].from travellerTypes[].to changedAt
                """.split("\\s+"));
    }

    @Test
    void these_are_the_values_of_the_enumerations() {
        assertThat(names(UserType.values()))
                .containsExactly(
                        "ANYONE",
                        "ADULT",
                        "CHILD",
                        "INFANT",
                        "ANIMAL",
                        "SENIOR",
                        "GUIDE_DOG",
                        "YOUTH",
                        "STUDENT",
                        "MILITARY");
        assertThat(names(TravelType.values())).containsExactly("PRIVATE", "WORK");
        assertThat(names(ContractChanged.Status.values())).containsExactly("ACTIVE", "BLOCKED", "ENDED");
        assertThat(names(OfferValidated.Stage.values())).containsExactly("PAYMENT", "ISSUANCE");
        assertThat(names(OfferValidated.Verdict.values())).containsExactly("VALID", "REFUSED");
        assertThat(names(OfferValidated.Outcome.values())).containsExactly("PASSED", "REFUSED", "NOT_APPLICABLE");
        assertThat(names(ValidationStatus.values())).containsExactly("VALIDATED", "SKIPPED", "EXPIRED", "ALTERED");
    }

    private Iterable<String> fields(Class<? extends Event> type) throws IOException {
        return Places.paths(json.readTree(EventJson.write(CompleteEvents.of(type))));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static Map<String, String> headers(ProducerRecord<?, ?> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }
}
