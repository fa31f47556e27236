package no.personnelticket.console.salesclient;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.personnelticket.console.kafka.TopicClient;
import no.personnelticket.events.Event;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.messaging.CloudEventReader;
import no.personnelticket.messaging.MalformedEventException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads what was sold from the topic {@code TicketDistributed}. */
@Singleton
public class SalesTopicClient {

    private final TopicClient topics;
    private final Clock clock;

    public SalesTopicClient(TopicClient topics, Clock clock) {
        this.topics = topics;
        this.clock = clock;
    }

    /** The newest sales, that of the last moment first; what cannot be read is in quarantine and left out. */
    public List<DistributedSale> newest(int ofEachPartition) {
        return topics.newest(List.of(Event.topic(TicketDistributed.class)), ofEachPartition).stream()
                .sorted(Comparator.<ConsumerRecord<?, ?>>comparingLong(ConsumerRecord::timestamp)
                        .reversed())
                .flatMap(this::sale)
                .toList();
    }

    private Stream<DistributedSale> sale(ConsumerRecord<String, byte[]> record) {
        try {
            return Stream.of(new DistributedSale(CloudEventReader.read(record, TicketDistributed.class, clock.instant())
                    .event()));
        } catch (MalformedEventException quarantined) {
            return Stream.empty();
        }
    }
}
