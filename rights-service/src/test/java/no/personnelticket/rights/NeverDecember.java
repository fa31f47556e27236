package no.personnelticket.rights;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import no.personnelticket.events.NorwegianTime;

/**
 * The clock of the service in its tests: in December, when the next year's rights are given as well, it is 31 days slow, so
 * that tests count the same rights all year. December itself is tested by {@code RenewalTest} and {@code RightYearsTest}.
 */
class NeverDecember {

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Clock clock() {
        return aboutNow();
    }

    static Clock aboutNow() {
        Clock clock = Clock.system(NorwegianTime.ZONE);
        return LocalDate.now(clock).getMonth() == Month.DECEMBER ? Clock.offset(clock, Duration.ofDays(-31)) : clock;
    }
}
