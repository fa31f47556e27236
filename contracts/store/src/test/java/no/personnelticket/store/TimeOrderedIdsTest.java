package no.personnelticket.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00.123456Z");
    private static final int OF_A_MILLISECOND = 4096;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20261123);

    @Test
    void an_id_is_a_UUID_of_version_7_and_of_the_RFC_variant() {
        for (UUID id : ids(NOW, 3 * OF_A_MILLISECOND)) {
            assertThat(id.version()).as(id.toString()).isEqualTo(7);
            assertThat(id.variant()).as(id.toString()).isEqualTo(2);
        }
    }

    @Test
    void an_id_begins_with_its_millisecond_and_its_position() {
        assertThat(ids(NOW, OF_A_MILLISECOND + 1))
                .extracting(id -> id.toString().substring(0, 18))
                .startsWith("01a207bd-aa3b-7000", "01a207bd-aa3b-7001")
                .endsWith("01a207bd-aa3b-7fff", "01a207bd-aa3c-7000");
    }

    @Test
    void ids_are_in_the_order_in_which_they_are_given_also_beyond_a_millisecond() {
        assertThat(ids(NOW, 3 * OF_A_MILLISECOND)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void ids_of_a_later_millisecond_are_higher() {
        // Given
        List<UUID> earlier = ids(NOW, OF_A_MILLISECOND);

        // When
        UUID later = new TimeOrderedIds(NOW.plusMillis(1), random).next();

        // Then
        assertThat(earlier).allSatisfy(id -> assertThat(id).isLessThan(later));
    }

    @Test
    void ids_given_by_two_in_the_same_millisecond_differ() {
        assertThat(Stream.of(ids(NOW, 1000), ids(NOW, 1000)).flatMap(List::stream))
                .doesNotHaveDuplicates();
    }

    private List<UUID> ids(Instant now, int count) {
        return Stream.generate(new TimeOrderedIds(now, random)::next)
                .limit(count)
                .toList();
    }
}
