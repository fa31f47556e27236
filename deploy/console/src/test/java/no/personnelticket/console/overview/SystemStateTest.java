package no.personnelticket.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SystemStateTest {

    private static final OptionalLong NONE = OptionalLong.of(0);

    @Test
    void a_system_in_which_everything_runs_needs_nobody() {
        assertThat(state(true, 0, NONE, NONE).isCalm()).isTrue();
        assertThat(state(true, 0, OptionalLong.empty(), OptionalLong.empty()).isCalm())
                .isTrue();
    }

    @Test
    void a_service_a_record_a_month_or_an_anomaly_needs_somebody() {
        assertThat(state(false, 0, NONE, NONE).isCalm()).isFalse();
        assertThat(state(true, 1, NONE, NONE).isCalm()).isFalse();
        assertThat(state(true, 0, OptionalLong.of(1), NONE).isCalm()).isFalse();
        assertThat(state(true, 0, NONE, OptionalLong.of(1)).isCalm()).isFalse();
    }

    @Test
    void brokers_that_do_not_answer_need_somebody() {
        SystemState state = state(Optional.empty(), true, 0, NONE, NONE);

        assertThat(state.isCalm()).isFalse();
        assertThat(state.isKafkaReady()).isFalse();
        assertThat(state.topic("RightsSelected")).isEmpty();
    }

    @Test
    void a_quarantine_that_cannot_be_read_needs_somebody() {
        SystemState state =
                new SystemState(Map.of(), Optional.of(List.of()), Optional.of(List.of()), Optional.empty(), NONE, NONE);

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

    private static SystemState state(boolean ready, int quarantined, OptionalLong months, OptionalLong anomalies) {
        return state(Optional.of(List.of()), ready, quarantined, months, anomalies);
    }

    private static SystemState state(
            Optional<List<TopicState>> topics,
            boolean ready,
            int quarantined,
            OptionalLong months,
            OptionalLong anomalies) {
        return new SystemState(
                Map.of("rights-service", ready),
                topics,
                Optional.of(List.of()),
                Optional.of(quarantined),
                months,
                anomalies);
    }
}
