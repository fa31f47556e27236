package no.personnelticket.store.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookupDigestTest {

    private final LookupDigest digest = new LookupDigest(Optional.of(ColumnCipherTest.key('a')));

    @Test
    void the_digest_of_a_value_depends_on_the_value_and_the_key_only() {
        assertThat(digest.of("3 1980-03-14 23456")).hasSize(16).isEqualTo(digest.of("3 1980-03-14 23456"));
        assertThat(digest.of("3 1980-03-14 23456")).isNotEqualTo(digest.of("3 1980-03-14 23457"));
        assertThat(new LookupDigest(Optional.of(ColumnCipherTest.key('b'))).of("3 1980-03-14 23456"))
                .isNotEqualTo(digest.of("3 1980-03-14 23456"));
    }

    /** Rows are found by it for as long as the database exists. Made with OpenSSL. */
    @Test
    void the_digest_stays_as_it_is() {
        assertThat(HexFormat.of().formatHex(digest.of("3 1980-03-14 23456")))
                .isEqualTo("06da4ec35fa090c8fb79a8ffb356f1b6");
    }

    @Test
    void a_wrong_key_is_refused_without_naming_it() {
        assertThatThrownBy(() -> new LookupDigest(Optional.of("c2hvcnQ=")))
                .hasMessageContaining("personnelticket.encryption.lookup-key")
                .hasMessageNotContaining("c2hvcnQ=");
        assertThatThrownBy(() -> new LookupDigest(Optional.empty())).hasMessageContaining("lookup-key");
    }
}
