package no.personnelticket.usage.topic;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import no.personnelticket.events.Event;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.messaging.MalformedEventException;
import no.personnelticket.messaging.consume.CloudEventReader;
import no.personnelticket.messaging.consume.ReceivedEvent;
import no.personnelticket.messaging.replay.TopicRange;
import no.personnelticket.messaging.replay.TopicRecords;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/** Reads the events of tickets and refunds again; throws as {@link TopicRecordsClient} does. */
@Singleton
public class SourceEventsClient {

    private static final Logger LOG = Logger.getLogger(SourceEventsClient.class);

    private final TopicRecordsClient records;
    private final Clock clock;

    SourceEventsClient(TopicRecordsClient records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Reads the readable events that the ranges still have, in order and in batches of one type. */
    public void read(Function<TopicRecords, List<TopicRange>> ranges, Consumer<List<ReceivedEvent<?>>> batch) {
        records.read(ranges, read -> batch.accept(readable(read)));
    }

    private List<ReceivedEvent<?>> readable(ConsumerRecords<String, byte[]> records) {
        List<ReceivedEvent<?>> events = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                events.add(CloudEventReader.read(record, typeOf(record.topic()), clock.instant()));
            } catch (MalformedEventException quarantined) {
                LOG.debugf("Not registered, partition=%d offset=%d", record.partition(), record.offset());
            }
        }
        return events;
    }

    private static Class<? extends Event> typeOf(String topic) {
        return topic.equals(Event.topic(TicketRefunded.class)) ? TicketRefunded.class : TicketDistributed.class;
    }
}
