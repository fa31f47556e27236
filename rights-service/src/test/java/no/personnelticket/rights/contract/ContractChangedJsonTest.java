package no.personnelticket.rights.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.ContractChanged.Status;
import no.personnelticket.events.ContractChanged.TravellerTypePeriod;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.TravelType;
import no.personnelticket.events.UserType;
import no.personnelticket.messaging.EventJson;
import org.junit.jupiter.api.Test;

class ContractChangedJsonTest {

    /** Run again with {@code -Dseed=…}. */
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private final RandomGenerator chance =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    @Test
    void any_image_is_written_as_every_event_is_to_the_byte() {
        ContractChangedJson json = new ContractChangedJson();
        for (int i = 0; i < 2000; i++) {
            ContractChanged image = image();
            assertThat(text(json.write(image))).as("seed " + SEED).isEqualTo(text(EventJson.write(image)));
        }
    }

    private ContractChanged image() {
        LocalDate validFrom = LocalDate.of(2026, 1, 1).plusDays(chance.nextInt(1000));
        Integer couponsLimit = chance.nextBoolean() ? null : chance.nextInt(100);
        return new ContractChanged(
                id(),
                1 + chance.nextLong(Long.MAX_VALUE - 1),
                oneOf(Status.values()),
                validFrom,
                validFrom.plusDays(chance.nextInt(365)),
                LongStream.range(0, chance.nextInt(3))
                        .map(i -> chance.nextLong())
                        .boxed()
                        .toList(),
                1 + chance.nextInt(1000),
                id(),
                oneOf(TravelType.values()),
                new EntitlementProduct(
                        oneOf("ENT:EntitlementProduct:levelA2", "a \"quoted\" one", "back\\slash"),
                        oneOf("ENT:Version:EP-levelA2-1", "f\u00f8rste", "\u0001\u007f", "/")),
                couponsLimit,
                couponsLimit == null ? null : chance.nextInt(1 + couponsLimit),
                chance.nextBoolean() ? null : id(),
                IntStream.range(0, chance.nextInt(3))
                        .mapToObj(i -> new TravellerTypePeriod(
                                oneOf(UserType.values()), validFrom, validFrom.plusDays(chance.nextInt(365))))
                        .toList(),
                oneOf(
                        Instant.parse("2026-11-23T08:55:41Z"),
                        Instant.parse("2026-11-23T08:55:00.1Z"),
                        Instant.ofEpochSecond(chance.nextInt(), 1000L * chance.nextInt(1_000_000))));
    }

    private UUID id() {
        return new UUID(chance.nextLong(), chance.nextLong());
    }

    @SafeVarargs
    private final <T> T oneOf(T... values) {
        return values[chance.nextInt(values.length)];
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
