package no.personnelticket.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import no.personnelticket.http.request.ClientLoad.Room;
import org.junit.jupiter.api.Test;

class ClientLoadTest {

    private static final long START = -5;

    private final ClientLoad load = new ClientLoad(3, 4, 100, 2, 250);

    @Test
    void a_client_with_as_many_requests_in_flight_as_it_may_waits_and_another_does_not() {
        for (int i = 0; i < 3; i++) {
            assertThat(load.enter("shop", START)).isTrue();
        }

        assertThat(load.enter("shop", START)).isFalse();
        assertThat(load.enter("other", START)).isTrue();
        load.leave("shop", 0, 0, false);
        assertThat(load.enter("shop", START)).isTrue();
    }

    @Test
    void a_client_sends_as_many_requests_in_a_second_as_it_may() {
        for (int i = 0; i < 4; i++) {
            assertThat(load.enter("shop", START)).isTrue();
            load.leave("shop", 0, 0, false);
        }

        assertThat(load.enter("shop", START)).isFalse();
        assertThat(load.enter("shop", START + millis(250))).isTrue();
        assertThat(load.enter("shop", START + millis(250))).isFalse();
    }

    @Test
    void what_was_not_sent_for_a_long_time_is_not_saved_up() {
        load.enter("shop", START);
        load.leave("shop", 0, 0, false);

        for (int i = 0; i < 4; i++) {
            assertThat(load.enter("shop", START + millis(60_000))).isTrue();
            load.leave("shop", 0, 0, false);
        }

        assertThat(load.enter("shop", START + millis(60_000))).isFalse();
    }

    @Test
    void a_request_that_has_to_wait_counts_for_nothing() {
        for (int i = 0; i < 3; i++) {
            load.enter("shop", START);
        }
        for (int i = 0; i < 10; i++) {
            load.enter("shop", START);
        }

        load.leave("shop", 0, 0, false);

        assertThat(load.enter("shop", START)).isTrue();
    }

    @Test
    void the_bytes_of_all_bodies_of_a_client_are_bounded() {
        load.enter("shop", START);
        load.enter("other", START);

        assertThat(load.add("shop", 100, 100, true)).isEqualTo(Room.ENOUGH);
        assertThat(load.add("shop", 1, 1, true)).isEqualTo(Room.NONE_FOR_CLIENT);
        assertThat(load.add("other", 100, 100, true)).isEqualTo(Room.ENOUGH);
        load.leave("shop", 100, 100, false);
        load.enter("shop", START);
        assertThat(load.add("shop", 100, 100, true)).isEqualTo(Room.ENOUGH);
    }

    @Test
    void a_client_with_as_many_long_running_requests_as_it_may_waits_and_another_does_not() {
        for (String client : List.of("shop", "shop", "shop", "other")) {
            load.enter(client, START);
        }

        assertThat(load.enterLongRunning("shop")).isTrue();
        assertThat(load.enterLongRunning("shop")).isTrue();
        assertThat(load.enterLongRunning("shop")).isFalse();
        assertThat(load.enterLongRunning("other")).isTrue();
        load.leave("shop", 0, 0, false);
        assertThat(load.enterLongRunning("shop")).isFalse();
        load.leave("shop", 0, 0, true);
        assertThat(load.enterLongRunning("shop")).isTrue();
    }

    @Test
    void the_memory_of_the_bodies_of_all_clients_together_is_bounded() {
        for (String client : List.of("one", "two", "three")) {
            load.enter(client, START);
        }

        assertThat(load.add("one", 10, 200, false)).as("the first").isEqualTo(Room.ENOUGH);
        assertThat(load.add("one", 10, 10, false)).as("above half").isEqualTo(Room.NONE_FOR_CLIENT);
        assertThat(load.add("two", 10, 100, false)).isEqualTo(Room.NONE_FOR_ANY);
        assertThat(load.add("two", 10, 100, true)).as("small").isEqualTo(Room.ENOUGH);
        load.leave("one", 10, 200, false);
        assertThat(load.add("three", 10, 125, false)).isEqualTo(Room.ENOUGH);
    }

    private static long millis(int millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
