package no.personnelticket.rights.claim;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many unknown pickup codes may be tried before the next unknown one is answered with 429. */
@ConfigMapping(prefix = "claim.unknown-codes")
public interface UnknownCodesConfiguration {

    /** For one customer number, by any caller. */
    @WithDefault("5")
    int perCustomer();

    /** For one caller, with any customer numbers. */
    @WithDefault("100")
    int perCaller();

    /** How long a try counts. */
    @WithDefault("PT15M")
    Duration window();
}
