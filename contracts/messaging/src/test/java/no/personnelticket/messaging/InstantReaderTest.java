package no.personnelticket.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantReaderTest {

    private final JsonMapper general =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private final JsonMapper ours = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(Instant.class, new InstantReader()))
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-20T10:00:00Z",
                "2024-05-20T10:00:00.Z",
                "2024-05-20T10:00:00.1Z",
                "2024-05-20T10:00:00.123456789Z",
                "2024-02-29T23:59:59.999Z",
                "0000-01-01T00:00:00Z",
                "2016-12-31T23:59:60Z",
                "2024-05-20T24:00:00Z",
                "2024-05-20T12:00:00+02:00",
                "+300000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z"
            })
    void an_instant_is_read_as_in_the_general_way(String text) throws JsonProcessingException {
        String json = "\"" + text + "\"";

        assertThat(ours.readValue(json, Instant.class)).isEqualTo(general.readValue(json, Instant.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1716199200", "1716199200.123", "null", "\"\""})
    void numbers_and_nothing_are_read_as_in_the_general_way(String json) throws JsonProcessingException {
        assertThat(ours.readValue(json, Instant.class)).isEqualTo(general.readValue(json, Instant.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29T10:00:00Z",
                "2024-13-20T10:00:00Z",
                "2024-05-20T25:00:00Z",
                "2024-05-20T10:61:00Z",
                "2024-05-20T10:00:00.1234567891Z",
                "2024-05-20T10:00:00.12a4Z",
                "2024-05-20T10:00:00,123Z",
                "2024-05-20 10:00:00Z",
                "2024-05-20T10:00:00",
                "2024-05-20T10:00Z!",
                "x024-05-20T10:00:00Z",
                "Z"
            })
    void what_is_no_instant_is_refused_as_in_the_general_way(String text) {
        String json = "\"" + text + "\"";

        String message = messageOf(general, json);

        assertThatThrownBy(() -> ours.readValue(json, Instant.class)).hasMessage(message);
    }

    @Test
    void every_instant_that_is_written_is_read_back() throws JsonProcessingException {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);

        for (int i = 0; i < 10_000; i++) {
            Instant instant = Instant.ofEpochSecond(
                    random.nextLong(-62_167_219_200L, 253_402_300_800L), random.nextInt(1_000_000_000));

            assertThat(ours.readValue("\"" + instant + "\"", Instant.class))
                    .as("seed %d", seed)
                    .isEqualTo(instant);
        }
    }

    private static String messageOf(JsonMapper mapper, String json) {
        try {
            mapper.readValue(json, Instant.class);
        } catch (JsonProcessingException refused) {
            return refused.getMessage();
        }
        throw new AssertionError("is an instant: " + json);
    }
}
