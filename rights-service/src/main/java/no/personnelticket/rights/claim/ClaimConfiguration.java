package no.personnelticket.rights.claim;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import no.personnelticket.store.RetentionRule;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The limits of claiming, as configured. */
class ClaimConfiguration {

    @Produces
    @Singleton
    ClaimLimits limits(
            @ConfigProperty(name = "claim.unknown-codes.per-customer") int perCustomer,
            @ConfigProperty(name = "claim.unknown-codes.per-caller") int perCaller,
            @ConfigProperty(name = "claim.unknown-codes.window") Duration window) {
        return new ClaimLimits(perCustomer, perCaller, window);
    }

    /** Codes that do not count any more are kept for a day at least, for whoever looks into an attack. */
    @Produces
    @Singleton
    RetentionRule unknownCodes(ClaimLimits limits) {
        Duration day = Duration.ofDays(1);
        Duration kept = limits.window().compareTo(day) < 0 ? day : limits.window();
        return new RetentionRule("unknown_pickup_code", "tried_at", kept);
    }
}
