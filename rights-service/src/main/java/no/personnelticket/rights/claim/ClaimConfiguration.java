package no.personnelticket.rights.claim;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
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
}
