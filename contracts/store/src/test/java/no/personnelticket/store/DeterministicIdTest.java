package no.personnelticket.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeterministicIdTest {

    @Test
    void an_id_is_a_UUID_of_version_5_and_of_the_RFC_variant() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261123);
        for (int i = 0; i < 1000; i++) {
            UUID id = DeterministicId.of("usage", random.nextLong());

            assertThat(id.version()).as(id.toString()).isEqualTo(5);
            assertThat(id.variant()).as(id.toString()).isEqualTo(2);
        }
    }

    @Test
    void an_id_made_long_ago_is_still_the_same() {
        UUID usage = DeterministicId.of(
                "usage", "2c1f6a9e-7d34-4b58-9e0a-6f8b1d2c3e47", "9b7d0e52-4a1c-4f6e-8d23-5c0f7a9e1b64");

        assertThat(usage).hasToString("fcbfe13d-1102-5a9e-a34a-5ee23300046f");
    }

    @Test
    void equal_parts_make_the_same_id_however_they_are_typed() {
        UUID contract = UUID.fromString("55b8453b-1b60-51ec-9db1-d83bd1530505");

        assertThat(DeterministicId.of("claim", contract, 7L))
                .isEqualTo(DeterministicId.of("claim", contract.toString(), 7));
    }

    @Test
    void parts_are_not_confusable() {
        List<Object[]> different = List.of(
                new Object[] {"ab", "c"},
                new Object[] {"a", "bc"},
                new Object[] {"abc"},
                new Object[] {"a", "b", "c"},
                new Object[] {"c", "ab"},
                new Object[] {"", "abc"},
                new Object[] {"abc", ""},
                new Object[] {"1:a", "b"},
                new Object[] {"1", ":a1:b"},
                new Object[] {"a1:b"},
                new Object[] {"a", "b"},
                new Object[] {"ø"},
                new Object[] {"o"},
                new Object[] {});

        assertThat(different.stream().map(DeterministicId::of)).doesNotHaveDuplicates();
    }

    @Test
    void a_hundred_thousand_different_parts_make_as_many_ids() {
        assertThat(IntStream.range(0, 100_000).mapToObj(DeterministicId::of).distinct())
                .hasSize(100_000);
    }
}
