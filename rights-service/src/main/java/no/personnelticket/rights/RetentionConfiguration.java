package no.personnelticket.rights;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** How long rows are kept. */
@ConfigMapping(prefix = "retention")
public interface RetentionConfiguration {

    /** How long a repeated request with the same idempotency key gets the first answer. */
    @WithDefault("P90D")
    Duration idempotencyKeys();

    /** How long persons are kept after the last day of their employment and their rights. At least 91 days. */
    @WithDefault("P1Y")
    Period peopleWhoLeft();
}
