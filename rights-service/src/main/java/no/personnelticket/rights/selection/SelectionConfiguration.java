package no.personnelticket.rights.selection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Selections of rights. */
@ConfigMapping(prefix = "selection")
public interface SelectionConfiguration {

    /** For how long offers can be priced on a selection. */
    @WithDefault("PT24H")
    Duration lifetime();
}
