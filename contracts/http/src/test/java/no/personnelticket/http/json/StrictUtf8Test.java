package no.personnelticket.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictUtf8Test {

    private final ObjectMapper json = new ObjectMapper();

    StrictUtf8Test() {
        new JsonConventions().customize(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c0af", "c181", "e080af", "f08080af", "eda080", "f4908080", "ff", "e5", "c3"})
    void bytes_that_are_no_utf_8_are_refused_however_they_arrive(String hex) {
        byte[] body = body(HexFormat.of().parseHex(hex));

        assertThatThrownBy(() -> json.readValue(body, String.class)).isInstanceOf(CharacterCodingException.class);
        assertThatThrownBy(() -> json.readValue(inPieces(body), String.class))
                .isInstanceOf(CharacterCodingException.class);
    }

    static Stream<String> texts() {
        return Stream.of(
                "", "blåbærsyltetøy", "\ud83d\ude82", "\u20ac".repeat(5000), "x".repeat(8001) + "\ud83d\ude82");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void utf_8_is_read_as_it_is(String text) throws IOException {
        byte[] body = body(text.getBytes(StandardCharsets.UTF_8));

        assertThat(json.readValue(body, String.class)).isEqualTo(text);
        assertThat(json.readValue(inPieces(body), String.class)).isEqualTo(text);
    }

    private static byte[] body(byte[] text) {
        byte[] body = new byte[text.length + 2];
        body[0] = '"';
        System.arraycopy(text, 0, body, 1, text.length);
        body[body.length - 1] = '"';
        return body;
    }

    /** Characters of several bytes come in two reads. */
    private static InputStream inPieces(byte[] body) {
        return new ByteArrayInputStream(body) {
            @Override
            public int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, 3));
            }
        };
    }
}
