package no.personnelticket.messaging.consume;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** Threads and batch sizes of the consumers of a service. */
@ConfigMapping(prefix = "personnelticket.consumers")
public interface ConsumerSettings {

    /** By topic; a topic that is missing here has the defaults. */
    Map<String, Topic> topics();

    /** The settings of one topic. */
    interface Topic {

        /**
         * The number of consumers of an instance, each with a thread of its own; more than the topic has partitions
         * are useless.
         */
        @WithDefault("1")
        int threads();

        /** The number of events that are stored in one transaction at most. */
        @WithDefault("500")
        int maxBatch();
    }
}
