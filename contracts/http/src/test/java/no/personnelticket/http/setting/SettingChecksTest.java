package no.personnelticket.http.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.personnelticket.http.request.RequestLimits;
import no.personnelticket.http.request.RequestSettingCheck;
import org.junit.jupiter.api.Test;

class SettingChecksTest {

    private static final MemorySize LARGEST = bytes(33 << 20);

    private record Limits(
            MemorySize body,
            Map<String, MemorySize> bodies,
            Duration bodyTime,
            PerClient perClient,
            Optional<MemorySize> allBodies,
            MemorySize smallBody)
            implements RequestLimits {}

    private record Client(int inFlight, int perSecond, MemorySize bodyBytes, int longRunning)
            implements RequestLimits.PerClient {}

    @Test
    void a_start_with_wrong_settings_ends_with_a_sentence_that_names_all_of_them() {
        SettingChecks checks = new SettingChecks(List.of(
                () -> Stream.of("b is 0 and must be at least 1"),
                Stream::empty,
                () -> Stream.of("a is 9 and must be at most 8")));

        assertThatIllegalStateException()
                .isThrownBy(() -> checks.check(new StartupEvent()))
                .withMessage("These settings are wrong: a is 9 and must be at most 8; b is 0 and must be at least 1.");
    }

    @Test
    void with_good_settings_it_goes_on() {
        RequestSettingCheck good =
                rule(256 << 10, 32 << 20, Duration.ofSeconds(30), new Client(100, 10_000, LARGEST, 8));

        assertThatCode(() -> new SettingChecks(List.of(good)).check(new StartupEvent()))
                .doesNotThrowAnyException();
    }

    @Test
    void limits_of_requests_let_something_through_and_do_not_contradict_each_other() {
        assertThat(rule(0, 64 << 20, Duration.ZERO, new Client(0, -1, LARGEST, 0))
                        .complaints())
                .containsExactly(
                        "personnelticket.requests.body is 0 and must be at least 1",
                        "personnelticket.requests.bodies.\"/files\" is 67108864 and must be at most"
                                + " quarkus.http.limits.max-body-size, which is 34603008",
                        "personnelticket.requests.body-time is PT0S and must be at least PT1S",
                        "personnelticket.requests.per-client.in-flight is 0 and must be at least 1",
                        "personnelticket.requests.per-client.per-second is -1 and must be at least 1",
                        "personnelticket.requests.per-client.long-running is 0 and must be at least 1");
    }

    private static RequestSettingCheck rule(long body, long file, Duration time, Client client) {
        Limits limits =
                new Limits(bytes(body), Map.of("/files", bytes(file)), time, client, Optional.empty(), bytes(8 << 10));
        return new RequestSettingCheck(limits, LARGEST);
    }

    private static MemorySize bytes(long count) {
        return new MemorySize(BigInteger.valueOf(count));
    }
}
