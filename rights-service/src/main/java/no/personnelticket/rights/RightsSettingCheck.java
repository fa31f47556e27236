package no.personnelticket.rights;

import static no.personnelticket.http.setting.SettingCheck.atLeast;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import no.personnelticket.http.setting.SettingCheck;
import no.personnelticket.rights.claim.UnknownCodesConfiguration;
import no.personnelticket.rights.selection.SelectionConfiguration;

/** A selection can be repeated as long as it is used, and people are kept while their last month can be reported. */
@Singleton
public class RightsSettingCheck implements SettingCheck {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final UnknownCodesConfiguration codes;
    private final RetentionConfiguration kept;
    private final SelectionConfiguration selections;

    RightsSettingCheck(
            UnknownCodesConfiguration codes, RetentionConfiguration kept, SelectionConfiguration selections) {
        this.codes = codes;
        this.kept = kept;
        this.selections = selections;
    }

    @Override
    public Stream<String> complaints() {
        return Stream.of(
                        atLeast("claim.unknown-codes.per-customer", codes.perCustomer(), 1),
                        atLeast("claim.unknown-codes.per-caller", codes.perCaller(), 1),
                        atLeast("claim.unknown-codes.window", codes.window(), SHORTEST),
                        atLeast("selection.lifetime", selections.lifetime(), SHORTEST),
                        atLeast(
                                "retention.idempotency-keys",
                                kept.idempotencyKeys(),
                                selections.lifetime(),
                                "selection.lifetime, which is " + selections.lifetime()),
                        atLeast("retention.people-who-left in days", days(kept), 91L))
                .flatMap(complaints -> complaints);
    }

    private static long days(RetentionConfiguration kept) {
        return LocalDate.EPOCH.plus(kept.peopleWhoLeft()).toEpochDay();
    }
}
