package no.personnelticket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import no.personnelticket.events.Money;
import no.personnelticket.events.TicketDistributed;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void it_is_SHA_256_in_hexadecimal() {
        assertThat(Fingerprint.of("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_value_has_the_fingerprint_of_its_JSON_form() {
        TicketDistributed event = GoldenEvents.read(TicketDistributed.class);

        assertThat(Fingerprint.of(event)).isEqualTo(Fingerprint.of(EventJson.write(event)));
    }

    @Test
    void equal_values_have_equal_fingerprints_and_others_do_not() {
        assertThat(Fingerprint.of(Money.nok("976"))).isEqualTo(Fingerprint.of(Money.nok("976.00")));
        assertThat(Fingerprint.of(Money.nok("976.00"))).isNotEqualTo(Fingerprint.of(Money.nok("976.01")));
    }
}
