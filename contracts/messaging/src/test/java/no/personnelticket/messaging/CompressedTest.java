package no.personnelticket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CompressedTest {

    private static final byte[] TEXT =
            "{\"id\":\"1\",\"id\":\"1\",\"id\":\"1\",\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void what_is_kept_is_read_as_it_was() {
        assertThat(Compressed.read(Compressed.of(TEXT))).isEqualTo(TEXT);
        assertThat(Compressed.read(Compressed.of(new byte[0]))).isEmpty();
    }

    @Test
    void what_was_kept_as_an_LZ4_block_is_still_read() {
        byte[] kept = HexFormat.of().parseHex("00000025af7b226964223a2231222c090003503a2231227d");
        assertThat(Compressed.read(kept)).isEqualTo(TEXT);
    }

    @Test
    void what_was_kept_as_JSON_is_still_read() {
        assertThat(Compressed.read(TEXT)).isEqualTo(TEXT);
    }
}
