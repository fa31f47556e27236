package no.personnelticket.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Period;
import no.personnelticket.rights.claim.UnknownCodesConfiguration;
import no.personnelticket.rights.selection.SelectionConfiguration;
import org.junit.jupiter.api.Test;

class RightsSettingCheckTest {

    private record Codes(int perCustomer, int perCaller, Duration window) implements UnknownCodesConfiguration {}

    private record Kept(Duration idempotencyKeys, Period peopleWhoLeft) implements RetentionConfiguration {}

    private record Selections(Duration lifetime) implements SelectionConfiguration {}

    @Test
    void settings_that_are_wrong_or_contradict_each_other_are_named() {
        RightsSettingCheck rule = new RightsSettingCheck(
                new Codes(0, 100, Duration.ZERO),
                new Kept(Duration.ofHours(24), Period.ofMonths(3)),
                new Selections(Duration.ofHours(48)));

        assertThat(rule.complaints())
                .containsExactly(
                        "claim.unknown-codes.per-customer is 0 and must be at least 1",
                        "claim.unknown-codes.window is PT0S and must be at least PT1S",
                        "retention.idempotency-keys is PT24H and must be at least selection.lifetime, which is PT48H",
                        "retention.people-who-left in days is 90 and must be at least 91");
    }
}
