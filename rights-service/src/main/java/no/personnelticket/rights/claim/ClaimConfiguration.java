package no.personnelticket.rights.claim;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import no.personnelticket.store.RetentionRule;

/** The limits of claiming, as configured. */
class ClaimConfiguration {

    @Produces
    @Singleton
    ClaimLimits limits(UnknownCodesConfiguration codes) {
        return new ClaimLimits(codes.perCustomer(), codes.perCaller(), codes.window());
    }

    /** Tries are kept for at least a day, so that an attack can be examined. */
    @Produces
    @Singleton
    RetentionRule unknownCodes(ClaimLimits limits) {
        Duration day = Duration.ofDays(1);
        Duration kept = limits.window().compareTo(day) < 0 ? day : limits.window();
        return new RetentionRule("unknown_pickup_code", "tried_at", kept);
    }
}
