package no.personnelticket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import no.personnelticket.events.UsageRegistered;
import org.junit.jupiter.api.Test;

class UsageRegisteredWriterTest {

    private static final String CHARACTERS = "aZ09-_ \"\\/\b\n\u0001\u007fæøåÆ€\u2028\ud83d\ude80";

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void every_usage_is_written_to_the_byte_as_in_the_general_way() {
        for (int i = 0; i < 10_000; i++) {
            UsageRegistered usage = usage();

            assertThat(EventJson.write(usage)).as("seed %d", seed).isEqualTo(EventJson.writeAny(usage));
        }
    }

    private UsageRegistered usage() {
        return new UsageRegistered(
                uuid(),
                uuid(),
                1 + random.nextLong(Long.MAX_VALUE),
                text(),
                text(),
                uuid(),
                random.nextInt(),
                Instant.ofEpochSecond(
                        random.nextLong(-62_167_219_200L, 253_402_300_800L), random.nextInt(1_000_000_000)),
                random.nextBoolean() ? uuid() : null);
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private String text() {
        int[] codePoints = CHARACTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder("t");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
        }
        return text.toString();
    }
}
