package no.personnelticket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import no.personnelticket.events.Money;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.messaging.consume.CloudEventReader;
import no.personnelticket.messaging.json.EventJson;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void it_is_SHA_256_in_hexadecimal() {
        assertThat(Fingerprint.ofBytes("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_value_has_the_fingerprint_of_its_JSON_form() {
        TicketDistributed event = GoldenEvents.read(TicketDistributed.class);

        assertThat(Fingerprint.of(event)).isEqualTo(Fingerprint.ofBytes(EventJson.write(event)));
    }

    @Test
    void equal_values_have_equal_fingerprints_and_others_do_not() {
        assertThat(Fingerprint.of(Money.nok("976"))).isEqualTo(Fingerprint.of(Money.nok("976.00")));
        assertThat(Fingerprint.of(Money.nok("976.00"))).isNotEqualTo(Fingerprint.of(Money.nok("976.01")));
    }

    @Test
    void an_event_has_the_fingerprint_of_its_fields_whatever_their_order_and_the_space_between_them()
            throws IOException {
        // Given
        JsonMapper json = JsonMapper.builder().build();
        ObjectNode golden = (ObjectNode) json.readTree(GoldenEvents.body("TicketDistributed.v1.json"));
        ObjectNode reversed = json.createObjectNode();
        List<String> names = new ArrayList<>();
        golden.fieldNames().forEachRemaining(name -> names.add(0, name));
        names.forEach(name -> reversed.set(name, golden.get(name)));
        reversed.put("aNewField", true).put("distributedAt", "2026-11-23T10:03:05.120+01:00");
        golden.put("distributedAt", "2026-11-23T09:03:05.12Z");

        // Then
        assertThat(fingerprint(reversed.toPrettyString())).isEqualTo(fingerprint(golden.toString()));
        assertThat(fingerprint(golden.put("orderVersion", 99).toString()))
                .isNotEqualTo(fingerprint(reversed.toString()));
    }

    /** Of the golden event in another form. */
    private static String fingerprint(String body) {
        TicketDistributed golden = GoldenEvents.read(TicketDistributed.class);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return CloudEventReader.read(
                        Records.of(TicketDistributed.class, golden.key(), bytes, golden.id(), 0),
                        TicketDistributed.class,
                        Records.NOW)
                .fingerprint();
    }
}
