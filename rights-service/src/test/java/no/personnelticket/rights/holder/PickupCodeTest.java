package no.personnelticket.rights.holder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PickupCodeTest {

    @Test
    void a_code_has_16_of_32_characters_that_cannot_be_taken_for_each_other() {
        // When
        Random random = new Random(1);
        List<String> codes =
                IntStream.range(0, 1_000).mapToObj(i -> PickupCode.from(random)).toList();

        // Then
        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{16}"));
        assertThat(codes.stream().flatMapToInt(String::chars).boxed().collect(Collectors.toSet()))
                .hasSize(32);
    }
}
