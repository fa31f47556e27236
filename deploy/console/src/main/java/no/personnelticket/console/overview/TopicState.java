package no.personnelticket.console.overview;

import java.util.List;

/**
 * A topic now.
 *
 * @param recently how many records came in the last five minutes; one more for each transaction
 */
public record TopicState(String name, long recently, List<Reader> readers) {

    /**
     * A service that reads the topic.
     *
     * @param lag how many records it has not processed yet
     */
    public record Reader(String group, long lag) {}

    /** The largest of the readers' lags. */
    public long lag() {
        return readers.stream().mapToLong(Reader::lag).max().orElse(0);
    }
}
