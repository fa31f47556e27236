package no.personnelticket.rights;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** How long rows are kept. */
@ConfigMapping(prefix = "retention")
public interface RetentionConfiguration {

    /** For how long a request with an idempotency key is answered as it was the first time. */
    @WithDefault("P90D")
    Duration idempotencyKeys();

    /** For how long people are kept after the last day of their employment and their rights. At least 91 days. */
    @WithDefault("P1Y")
    Period peopleWhoLeft();
}
