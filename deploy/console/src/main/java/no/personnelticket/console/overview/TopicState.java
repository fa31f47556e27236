package no.personnelticket.console.overview;

import java.util.List;

/**
 * The current state of a topic.
 *
 * @param recently the number of records in the last five minutes, plus one for each transaction
 */
public record TopicState(String name, long recently, List<Reader> readers) {

    /**
     * A service that reads the topic.
     *
     * @param lag the number of records that it has not processed yet
     */
    public record Reader(String group, long lag) {}

    /** The largest of the readers' lags. */
    public long lag() {
        return readers.stream().mapToLong(Reader::lag).max().orElse(0);
    }
}
