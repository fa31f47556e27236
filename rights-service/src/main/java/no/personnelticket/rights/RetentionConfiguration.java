package no.personnelticket.rights;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long rows are kept. */
@ConfigMapping(prefix = "retention")
public interface RetentionConfiguration {

    /** For how long a request with an idempotency key is answered as it was the first time. */
    @WithDefault("P90D")
    Duration idempotencyKeys();
}
