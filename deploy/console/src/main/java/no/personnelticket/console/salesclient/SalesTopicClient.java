package no.personnelticket.console.salesclient;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.personnelticket.console.kafka.TopicClient;
import no.personnelticket.events.Event;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.messaging.MalformedEventException;
import no.personnelticket.messaging.consume.CloudEventReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads distributed sales from the topic {@code TicketDistributed}. */
@Singleton
public class SalesTopicClient {

    private static final List<String> TOPIC = List.of(Event.topic(TicketDistributed.class));
    private static final int OF_EACH_PARTITION = 200;

    private final TopicClient topics;
    private final Clock clock;

    public SalesTopicClient(TopicClient topics, Clock clock) {
        this.topics = topics;
        this.clock = clock;
    }

    /** The sales among the newest 200 records of each partition, newest first. */
    public List<DistributedSale> newest() {
        return sales(topics.newest(TOPIC, OF_EACH_PARTITION));
    }

    /** The newest sales, at most as many as wanted; reads no more records than needed. */
    public List<DistributedSale> newest(int wanted) {
        List<ConsumerRecord<String, byte[]>> few = topics.newest(TOPIC, wanted);
        List<DistributedSale> sales = sales(few);
        boolean isAnyLeftOut = sales.size() < few.size();
        return (isAnyLeftOut || sales.size() < wanted ? newest() : sales)
                .stream().limit(wanted).toList();
    }

    /**
     * Leaves out records that cannot be read, which are in quarantine. Of records with the same id the first counts:
     * the others are repeated, or quarantined since their content is another one.
     */
    private List<DistributedSale> sales(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .sorted(Comparator.<ConsumerRecord<?, ?>>comparingLong(ConsumerRecord::timestamp)
                        .reversed())
                .flatMap(this::sale)
                .collect(Collectors.toMap(
                        DistributedSale::id, Function.identity(), (newer, older) -> older, LinkedHashMap::new))
                .values()
                .stream()
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
