package no.personnelticket.rights.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class FirstLinesTest {

    /** Run again with {@code -Dseed=…}. */
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private final RandomGenerator chance =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    @Test
    void each_key_has_the_line_in_which_it_came_first_and_all_others_have_none() {
        // Given
        FirstLines lines = new FirstLines();
        Map<Long, Integer> expected = new HashMap<>();

        // Then
        for (int line = 1; line <= 20_000; line++) {
            long key = chance.nextInt(20_000) - 10_000L;
            int first = expected.getOrDefault(key, 0);
            assertThat(lines.of(key)).as("seed " + SEED).isEqualTo(first);
            if (first == 0) {
                lines.add(key, line);
                expected.put(key, line);
            }
        }
        assertThat(expected).isNotEmpty().allSatisfy((key, line) -> assertThat(lines.of(key))
                .as("seed " + SEED)
                .isEqualTo(line));
    }
}
