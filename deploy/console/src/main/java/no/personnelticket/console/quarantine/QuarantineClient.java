package no.personnelticket.console.quarantine;

import jakarta.inject.Singleton;
import java.util.List;
import no.personnelticket.console.kafka.TopicClient;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Problem;

/** Reads the quarantines. */
@Singleton
public class QuarantineClient {

    /** The number of records that are read from each quarantine. */
    static final int NEWEST = 2000;

    private final TopicClient topics;

    public QuarantineClient(TopicClient topics) {
        this.topics = topics;
    }

    /** The newest records of each quarantine, including those that were replayed or put aside. */
    List<Quarantined> newest() {
        return topics.newest(EventTypes.quarantines(), NEWEST).stream()
                .map(Quarantined::new)
                .toList();
    }

    /** Throws 404 if there is no such record. */
    Quarantined at(Position position) {
        if (!EventTypes.quarantines().contains(position.topic())) {
            throw notFound();
        }
        return topics.at(position.inKafka(), position.offset())
                .map(Quarantined::new)
                .orElseThrow(QuarantineClient::notFound);
    }

    private static Problem notFound() {
        return new Problem(CommonErrorCode.NOT_FOUND, "There is no record at this position of a quarantine");
    }
}
