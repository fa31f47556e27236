package no.personnelticket.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.personnelticket.console.overview.SystemState.Waiting;
import no.personnelticket.console.service.Readiness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SystemStateTest {

    private static final Map<Work, Long> NOTHING = counted(Map.of());

    @Test
    void a_system_in_which_everything_runs_needs_nobody() {
        assertThat(state(true, 0, NOTHING).isCalm()).isTrue();
        assertThat(state(true, 0, NOTHING).waiting()).isEmpty();
    }

    @Test
    void a_service_or_a_record_needs_somebody() {
        assertThat(state(false, 0, NOTHING).isCalm()).isFalse();
        assertThat(state(true, 1, NOTHING).isCalm()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Work.class)
    void work_that_waits_needs_somebody(Work work) {
        SystemState state = state(true, 0, counted(Map.of(work, 2L)));

        assertThat(state.waiting()).containsExactly(new Waiting(work, Optional.of(2L)));
        assertThat(state.isCalm()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Work.class)
    void work_of_which_nothing_is_known_needs_somebody(Work work) {
        Map<Work, Long> known = new EnumMap<>(NOTHING);
        known.remove(work);
        SystemState state = state(true, 0, known);

        assertThat(state.waiting()).containsExactly(new Waiting(work, Optional.empty()));
        assertThat(state.isCalm()).isFalse();
    }

    @Test
    void brokers_that_do_not_answer_need_somebody() {
        SystemState state = state(Optional.empty(), true, 0, NOTHING);

        assertThat(state.isCalm()).isFalse();
        assertThat(state.isKafkaReady()).isFalse();
        assertThat(state.topic("RightsSelected")).isEmpty();
    }

    @Test
    void a_quarantine_that_cannot_be_read_needs_somebody() {
        SystemState state =
                new SystemState(Map.of(), Optional.of(List.of()), Optional.of(List.of()), Optional.empty(), NOTHING);

        assertThat(state.isQuarantineKnown()).isFalse();
        assertThat(state.isCalm()).isFalse();
    }

    @Test
    void the_lag_of_a_topic_is_that_of_its_slowest_reader() {
        TopicState topic = new TopicState(
                "TicketDistributed", 5, List.of(new TopicState.Reader("a", 2), new TopicState.Reader("b", 7)));

        assertThat(topic.lag()).isEqualTo(7);
        assertThat(new TopicState("TicketDistributed", 5, List.of()).lag()).isZero();
    }

    private static Map<Work, Long> counted(Map<Work, Long> counted) {
        Map<Work, Long> all = new EnumMap<>(Work.class);
        Stream.of(Work.values()).forEach(work -> all.put(work, counted.getOrDefault(work, 0L)));
        return all;
    }

    private static SystemState state(boolean ready, int quarantined, Map<Work, Long> counted) {
        return state(Optional.of(List.of()), ready, quarantined, counted);
    }

    private static SystemState state(
            Optional<List<TopicState>> topics, boolean ready, int quarantined, Map<Work, Long> counted) {
        return new SystemState(
                Map.of("rights-service", new Readiness(ready, List.of())),
                topics,
                Optional.of(List.of()),
                Optional.of(quarantined),
                counted);
    }
}
