package no.personnelticket.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** How the topics that a service reads are shared out and read. */
@ConfigMapping(prefix = "personnelticket.consumers")
public interface ConsumerSettings {

    /** By topic; a topic that is not named here has the defaults. */
    Map<String, Topic> topics();

    /** Of one topic. */
    interface Topic {

        /** The number of consumers of an instance, each with a thread of its own; more than partitions is a waste. */
        @WithDefault("1")
        int threads();

        /** The number of events that are stored in one transaction at most. */
        @WithDefault("500")
        int maxBatch();
    }
}
