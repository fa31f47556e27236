package no.personnelticket.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.Cases;
import no.personnelticket.messaging.Fingerprint;
import no.personnelticket.messaging.MalformedEventException;
import no.personnelticket.messaging.Records;
import no.personnelticket.messaging.json.EventJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventReaderTest {

    private static final String STRUCTURED = "application/cloudevents+json; charset=UTF-8";

    private final UsageRegistered event = Records.usage(1);

    @Test
    void an_event_in_binary_mode_is_read_with_where_it_stands() {
        // When
        ReceivedEvent<UsageRegistered> received =
                CloudEventReader.read(Records.of(event, 711), UsageRegistered.class, Records.NOW);

        // Then
        assertThat(received.event()).isEqualTo(event);
        assertThat(received.fingerprint()).isEqualTo(Fingerprint.of(event));
        assertThat(received.topic() + "-" + received.partition() + "@" + received.offset())
                .isEqualTo("UsageRegistered-0@711");
        assertThat(received.traceParent()).isEqualTo(Records.TRACE);
    }

    @Test
    void an_event_in_structured_mode_is_the_same_event() {
        // Given
        ConsumerRecord<String, byte[]> structured = structured(Cases.body("TicketDistributed.structured-mode.json"));

        // When
        ReceivedEvent<TicketDistributed> received =
                CloudEventReader.read(structured, TicketDistributed.class, Records.NOW);

        // Then
        assertThat(received.event().id()).isEqualTo("5cb0b2dd-64c3-453c-9da5-7d0436539ca1");
        assertThat(received.event().orderId()).isEqualTo("ORD691A92");
        assertThat(received.fingerprint()).isEqualTo(Fingerprint.of(received.event()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Application/CloudEvents+JSON", "APPLICATION/CLOUDEVENTS+JSON; charset=UTF-8"})
    void the_media_type_of_structured_mode_ignores_case(String type) {
        ConsumerRecord<String, byte[]> structured = structured(Cases.body("TicketDistributed.structured-mode.json"));
        structured.headers().remove("content-type").add("content-type", type.getBytes(StandardCharsets.UTF_8));

        assertThat(CloudEventReader.read(structured, TicketDistributed.class, Records.NOW)
                        .event()
                        .orderId())
                .isEqualTo("ORD691A92");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type"})
    void each_required_header_is_named_when_it_is_missing_or_blank(String name) {
        ConsumerRecord<String, byte[]> without = Records.of(event, 0);
        without.headers().remove(name);
        ConsumerRecord<String, byte[]> blank = Records.of(event, 0);
        blank.headers().remove(name).add(name, " ".getBytes(StandardCharsets.UTF_8));
        ConsumerRecord<String, byte[]> ofNull = Records.of(event, 0);
        ofNull.headers().remove(name).add(name, null);

        assertRefused(without, "the header " + name + " is required");
        assertRefused(blank, "the header " + name + " is required");
        assertRefused(ofNull, "the header " + name + " is required");
    }

    @Test
    void an_event_of_another_type_is_refused() {
        ConsumerRecord<String, byte[]> other = Records.of(OfferPriced.class, EventJson.write(event), event.id(), 0);

        assertRefused(other, "the header ce_type must be no.personnelticket.UsageRegistered.v1");
    }

    @Test
    void another_version_of_CloudEvents_is_refused() {
        for (String version : new String[] {"0.3", "1.1", "x"}) {
            ConsumerRecord<String, byte[]> other = Records.of(event, 0);
            other.headers().remove("ce_specversion").add("ce_specversion", version.getBytes(StandardCharsets.UTF_8));

            assertRefused(other, "the header ce_specversion must be 1.0");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ce_time | yesterday | must be a point in time",
                "ce_time | 1764000000 | must be a point in time",
                "ce_time | 1970-01-01T00:00:00Z | must not be before 2021-01-01 (Europe/Oslo)",
                "ce_time | 2200-01-01T00:00:00Z | must not be after 2199",
                "ce_time | 2199-12-31T00:00:00Z | must not be more than 24 hours ahead",
                "ce_source | ::: | must be a URI reference",
                "ce_dataschema | \\ | must be a URI",
                "ce_id | another | must be the event's id in the body",
                "ce_type | no.personnelticket.UsageRegistered.v2 | must be no.personnelticket.UsageRegistered.v1"
            })
    void a_header_of_another_form_is_refused_by_its_name(String name, String value, String reason) {
        ConsumerRecord<String, byte[]> strange = Records.of(event, 0);
        strange.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));

        assertRefused(strange, "the header " + name + " " + reason);
    }

    @Test
    void an_id_that_is_a_UUID_may_be_written_in_upper_case() {
        ConsumerRecord<String, byte[]> same = Records.of(event, 0);
        same.headers()
                .remove("ce_id")
                .add("ce_id", event.id().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));

        assertThat(CloudEventReader.read(same, UsageRegistered.class, Records.NOW))
                .isEqualTo(CloudEventReader.read(Records.of(event, 0), UsageRegistered.class, Records.NOW));
    }

    @Test
    void a_record_with_another_key_than_its_event_is_refused() {
        for (String key : new String[] {null, "1000002"}) {
            assertRefused(
                    Records.of(key, event, 0),
                    "the key of the record must be that of the event, as contracts/asyncapi.yaml says");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"specversion", "id", "source", "type"})
    void each_required_attribute_of_structured_mode_is_named_when_it_is_missing_or_no_text(String name) {
        String whole = new String(Cases.body("TicketDistributed.structured-mode.json"), StandardCharsets.UTF_8);
        String without = whole.replaceFirst("\"" + name + "\"", "\"other\"");
        String number = whole.replaceFirst("(\"" + name + "\"\\s*:\\s*)\"[^\"]*\"", "$1 17");

        for (String body : new String[] {without, number}) {
            assertThatExceptionOfType(MalformedEventException.class)
                    .isThrownBy(() -> CloudEventReader.read(
                            structured(body.getBytes(StandardCharsets.UTF_8)), TicketDistributed.class, Records.NOW))
                    .withMessage("the attribute " + name + " is required");
        }
    }

    @Test
    void a_header_that_is_no_attribute_is_the_records_own_fault() {
        ConsumerRecord<String, byte[]> strange = Records.of(event, 0);
        strange.headers().add("ce_Ext-1", "x".getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> CloudEventReader.read(strange, UsageRegistered.class, Records.NOW))
                .withMessageStartingWith("not a CloudEvent 1.0: ")
                .withNoCause();
    }

    @Test
    void a_header_without_a_value_is_none() {
        ConsumerRecord<String, byte[]> record = Records.of(event, 0);
        record.headers().add("ce_subject", null);

        assertThat(CloudEventReader.read(record, UsageRegistered.class, Records.NOW)
                        .event())
                .isEqualTo(event);
    }

    @Test
    void a_record_without_a_body_is_refused() {
        assertRefused(Records.of(UsageRegistered.class, null, event.id(), 0), "the body is empty");
        assertRefused(Records.of(UsageRegistered.class, new byte[0], event.id(), 0), "the body is empty");
    }

    @Test
    void a_body_that_is_no_JSON_is_refused() {
        assertRefused(
                Records.of(UsageRegistered.class, new byte[] {1, 2}, event.id(), 0),
                "the body is not well-formed JSON: line 1, column 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "17",
                "{\"specversion\":\"1.0\"}",
                "{\"specversion\":\"9.9\",\"id\":\"x\",\"type\":\"x\",\"source\":\"x\"}",
                "{\"specversion\":\"1.0\",\"id\":\"\",\"type\":\"x\",\"source\":\"x\"}",
                "{\"specversion\":\"1.0\",\"id\":\"x\",\"type\":\"x\",\"source\":\"x\",\"data_base64\":\"!\"}",
                "{\"specversion\":\"1.0\",\"id\":\"x\",\"type\":\"x\",\"source\":\"x\",\"time\":\"x\"}",
                "{\"specversion\":\"1.0\",\"id\":\"x\",\"type\":\"no.personnelticket.UsageRegistered.v1\",\"source\":\"x\"}",
                "{\"specversion\":\"1.0\",\"id\":\"x\",\"id\":\"y\"}",
                "not JSON"
            })
    void what_is_no_event_in_structured_mode_is_refused_whatever_it_is(String body) {
        ConsumerRecord<String, byte[]> record = structured(body.getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> CloudEventReader.read(record, UsageRegistered.class, Records.NOW))
                .withNoCause();
    }

    @Test
    void an_event_happened_at_most_24_hours_after_its_record_was_written_whenever_it_is_read() {
        // Given
        Instant happened = event.registeredAt();
        ConsumerRecord<String, byte[]> early = at(happened.minus(Duration.ofHours(25)));
        ConsumerRecord<String, byte[]> inTime = at(happened.minus(Duration.ofHours(23)));

        // When / Then
        assertRefused(early, "registeredAt must not be more than 24 hours ahead");
        assertThat(CloudEventReader.read(inTime, UsageRegistered.class, Records.NOW)
                        .event())
                .isEqualTo(event);
    }

    @Test
    void a_producer_whose_clock_is_ahead_is_judged_by_the_readers_clock() {
        // Given
        Instant happened = event.registeredAt();
        ConsumerRecord<String, byte[]> ahead = at(happened);

        // When / Then
        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(
                        () -> CloudEventReader.read(ahead, UsageRegistered.class, happened.minus(Duration.ofHours(25))))
                .withMessage("registeredAt must not be more than 24 hours ahead");
    }

    /** The event, in a record that was written then. */
    private ConsumerRecord<String, byte[]> at(Instant written) {
        ConsumerRecord<String, byte[]> record = Records.of(event, 0);
        return new ConsumerRecord<>(
                record.topic(),
                0,
                0,
                written.toEpochMilli(),
                TimestampType.CREATE_TIME,
                3,
                record.value().length,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty());
    }

    @Test
    void a_traceparent_of_another_form_is_not_passed_on() {
        ConsumerRecord<String, byte[]> record = Records.of(event, 0);
        record.headers().remove("traceparent").add("traceparent", "00-x\n".getBytes(StandardCharsets.UTF_8));

        assertThat(CloudEventReader.read(record, UsageRegistered.class, Records.NOW)
                        .traceParent())
                .isNull();
    }

    private static void assertRefused(ConsumerRecord<String, byte[]> record, String reason) {
        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> CloudEventReader.read(record, UsageRegistered.class, Records.NOW))
                .withMessage(reason);
    }

    private static ConsumerRecord<String, byte[]> structured(byte[] body) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("TicketDistributed", 0, 0, "1000007", body);
        record.headers().add("content-type", STRUCTURED.getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
