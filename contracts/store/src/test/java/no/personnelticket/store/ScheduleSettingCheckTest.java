package no.personnelticket.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScheduleSettingCheckTest {

    @Test
    void a_schedule_that_never_runs_is_named() {
        assertThat(complaints(Map.of(
                        "personnelticket.closing.cron", "nonsense",
                        "personnelticket.anomalies.every", "-5m",
                        "personnelticket.audit.chained-every", "0s",
                        "personnelticket.measurements.every", "often")))
                .containsExactlyInAnyOrder(
                        "personnelticket.closing.cron is nonsense and must be a schedule in Quartz's form, as 0 15 4 * * ?, or off",
                        "personnelticket.anomalies.every is -5m and must be a time of at least 1 s, as 10s, or off",
                        "personnelticket.audit.chained-every is 0s and must be a time of at least 1 s, as 10s, or off",
                        "personnelticket.measurements.every is often and must be a time of at least 1 s, as 10s, or off");
    }

    @Test
    void good_schedules_those_that_are_off_and_other_settings_pass() {
        assertThat(complaints(Map.of(
                        "personnelticket.closing.cron", "0 15 4-22 * * ?",
                        "personnelticket.renewal.cron", "off",
                        "personnelticket.anomalies.every", "10m",
                        "personnelticket.audit.chained-every", "PT10S",
                        "personnelticket.issuer", "nonsense",
                        "other.cron", "nonsense")))
                .isEmpty();
    }

    private static Iterable<String> complaints(Map<String, String> settings) {
        return new ScheduleSettingCheck(
                        new SmallRyeConfigBuilder().withDefaultValues(settings).build())
                .complaints()
                .toList();
    }
}
