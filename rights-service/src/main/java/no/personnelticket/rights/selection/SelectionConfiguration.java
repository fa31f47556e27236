package no.personnelticket.rights.selection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The configuration of selections. */
@ConfigMapping(prefix = "selection")
public interface SelectionConfiguration {

    /** How long offers can be priced for a selection. */
    @WithDefault("PT24H")
    Duration lifetime();
}
