package no.personnelticket.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.personnelticket.endtoend.faults.Distribution.Price;
import no.personnelticket.endtoend.faults.Distribution.Use;
import no.personnelticket.endtoend.system.Letter;
import org.junit.jupiter.api.Test;

class RearrangedTest {

    @Test
    void the_content_is_the_same_and_the_bytes_are_not() throws Exception {
        // Given
        Letter letter = new Distribution(
                        "D1",
                        700_001,
                        new UUID(0, 1),
                        Instant.EPOCH,
                        null,
                        Price.USUAL,
                        List.of(new Use("T1", new UUID(0, 2)), new Use("T2", new UUID(0, 3))))
                .letter();

        // When
        Letter rearranged = Rearranged.of(letter);

        // Then
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(rearranged.body())).isEqualTo(json.readTree(letter.body()));
        assertThat(rearranged.body())
                .isNotEqualTo(letter.body())
                .startsWith("{\n")
                .contains("\"amount\" : \"-976.00\"");
        assertThat(rearranged.headers()).isEqualTo(letter.headers());
    }
}
