package no.personnelticket.messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import no.personnelticket.messaging.Fingerprint;
import no.personnelticket.messaging.Records;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class LimitedBodyTest {

    private static final int LARGEST = 1_114_112;

    private final LimitedBody bodies = new LimitedBody(2_000_000);
    private final Headers headers = new RecordHeaders();

    @Test
    void a_body_of_the_largest_size_is_kept_byte_for_byte() {
        byte[] body = new byte[LARGEST];
        body[17] = 17;

        assertThat(read(body)).isEqualTo(body);
        assertThat(headers).isEmpty();
    }

    @Test
    void of_a_larger_one_only_size_and_SHA_256_are_kept() {
        byte[] body = new byte[LARGEST + 1];

        assertThat(LimitedBody.isTooLarge(read(body))).isTrue();
        assertThat(Records.headers(headers))
                .containsEntry("quarantine_body_size", "1114113")
                .containsEntry("quarantine_body_sha256", Fingerprint.ofBytes(body));
    }

    @Test
    void beyond_the_limit_of_a_poll_nothing_is_kept_and_the_next_poll_begins_anew() {
        assertThat(LimitedBody.isDeferred(read(new byte[1_000_000]))).isFalse();
        assertThat(LimitedBody.isDeferred(read(new byte[1_000_000]))).isFalse();
        assertThat(bodies.isExhausted()).isFalse();
        assertThat(LimitedBody.isDeferred(read(new byte[1]))).isTrue();
        assertThat(LimitedBody.isDeferred(read(null))).isTrue();
        assertThat(LimitedBody.isDeferred(read(new byte[3_000_000]))).isTrue();
        assertThat(bodies.isExhausted()).isTrue();

        bodies.begin();

        assertThat(read(new byte[1])).hasSize(1);
    }

    @Test
    void the_first_of_a_poll_is_always_read_so_that_it_gets_on() {
        assertThat(LimitedBody.isTooLarge(read(new byte[3_000_000]))).isTrue();
        assertThat(LimitedBody.isDeferred(read(new byte[1]))).isTrue();
    }

    @Test
    void without_a_limit_a_body_is_kept_also_after_two_gigabytes() {
        LimitedBody unlimited = new LimitedBody(Long.MAX_VALUE);
        ByteBuffer megabyte = ByteBuffer.wrap(new byte[1_000_000]);

        for (int read = 0; read < 2_200; read++) {
            byte[] body = unlimited.deserialize("topic", headers, megabyte.rewind());
            assertThat(LimitedBody.isDeferred(body)).isFalse();
        }

        assertThat(unlimited.isExhausted()).isFalse();
    }

    @Test
    void an_empty_body_and_none_are_themselves() {
        assertThat(read(new byte[0])).isEmpty();
        assertThat(LimitedBody.isTooLarge(read(new byte[0]))).isFalse();
        assertThat(read(null)).isNull();
    }

    private byte[] read(byte[] body) {
        return bodies.deserialize("topic", headers, body == null ? null : ByteBuffer.wrap(body));
    }
}
