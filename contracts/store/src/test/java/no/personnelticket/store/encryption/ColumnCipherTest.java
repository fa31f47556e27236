package no.personnelticket.store.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnCipherTest {

    private static final String FIRST = "1:" + key('a');
    private static final String SECOND = "2:" + key('b');

    private final ColumnCipher cipher = new ColumnCipher(Optional.of(List.of(FIRST)));

    @Test
    void what_was_encrypted_for_a_row_is_read_back_and_does_not_show() {
        // When
        byte[] stored = cipher.encrypt("employee 1", "23456");

        // Then
        assertThat(cipher.decryptText("employee 1", stored)).isEqualTo("23456");
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("23456");
    }

    @Test
    void the_same_value_looks_different_each_time() {
        assertThat(cipher.encrypt("employee 1", "23456")).isNotEqualTo(cipher.encrypt("employee 1", "23456"));
    }

    @Test
    void a_value_that_was_moved_to_another_row_is_refused() {
        // Given
        byte[] stored = cipher.encrypt("employee 1", "23456");

        // Then
        assertThatThrownBy(() -> cipher.decrypt("employee 2", stored))
                .isInstanceOf(EncryptionException.class)
                .hasMessageContaining("moved from another row");
    }

    @Test
    void a_value_of_which_any_bit_was_altered_is_refused() {
        // Given
        byte[] stored = cipher.encrypt("employee 1", "23456");

        // Then
        for (int place = 0; place < stored.length; place++) {
            byte[] altered = stored.clone();
            altered[place] ^= 1;
            assertThatThrownBy(() -> cipher.decrypt("employee 1", altered)).isInstanceOf(EncryptionException.class);
        }
        assertThatThrownBy(() -> cipher.decrypt("employee 1", new byte[] {1, 2, 3}))
                .isInstanceOf(EncryptionException.class);
    }

    @Test
    void the_first_key_encrypts_and_every_key_decrypts() {
        // Given
        byte[] old = cipher.encrypt("employee 1", "23456");

        // When
        ColumnCipher rotated = new ColumnCipher(Optional.of(List.of(SECOND, FIRST)));
        byte[] anew = rotated.encrypt("employee 1", "23456");

        // Then
        assertThat(rotated.currentKey()).isEqualTo(2);
        assertThat(rotated.decryptText("employee 1", old)).isEqualTo("23456");
        assertThat(new ColumnCipher(Optional.of(List.of(SECOND))).decryptText("employee 1", anew))
                .isEqualTo("23456");
        assertThatThrownBy(() -> cipher.decrypt("employee 1", anew)).hasMessageContaining("key 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1:", "1:abc", "0:%s", "128:%s", "x:%s", "%s", "1:!%s"})
    void a_setting_that_is_no_list_of_keys_is_refused_without_naming_it(String wrong) {
        // Given
        String setting = wrong.formatted(key('a'));

        // Then
        assertThatThrownBy(() -> new ColumnCipher(Optional.of(List.of(setting))))
                .hasMessageContaining("personnelticket.encryption.keys")
                .hasMessageNotContaining(key('a'));
    }

    @Test
    void a_number_is_given_once_and_a_key_is_needed() {
        assertThatThrownBy(() -> new ColumnCipher(Optional.of(List.of(FIRST, "1:" + key('b')))))
                .hasMessageContaining("different numbers");
        assertThatThrownBy(() -> new ColumnCipher(Optional.empty())).hasMessageContaining("encryption.keys");
    }

    static String key(char of) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) of);
        return Base64.getEncoder().encodeToString(key);
    }
}
