package no.personnelticket.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.Event;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.json.EventJson;
import no.personnelticket.messaging.publish.EventPublisher;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Records as a consumer gets them. */
public final class Records {

    public static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    /** When the golden events are read. */
    public static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private Records() {}

    public static UsageRegistered usage(int coupons) {
        UsageRegistered golden = GoldenEvents.read(UsageRegistered.class);
        return new UsageRegistered(
                UUID.randomUUID(),
                golden.contractId(),
                golden.customerNumber(),
                golden.ticketDistributionId(),
                golden.ticketId(),
                golden.offerId(),
                coupons,
                golden.registeredAt());
    }

    /** In binary mode, as the services publish it, at that offset of partition 0. */
    public static ConsumerRecord<String, byte[]> of(Event event, long offset) {
        return of(event.key(), event, offset);
    }

    public static ConsumerRecord<String, byte[]> of(String key, Event event, long offset) {
        return of(event.getClass(), key, EventJson.write(event), event.id(), offset);
    }

    public static ConsumerRecord<String, byte[]> of(Class<? extends Event> type, byte[] body, String id, long offset) {
        return of(type, "key", body, id, offset);
    }

    public static ConsumerRecord<String, byte[]> of(
            Class<? extends Event> type, String key, byte[] body, String id, long offset) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(Event.topic(type), 0, offset, key, body);
        EventPublisher.add(record.headers(), "ce_specversion", "1.0");
        EventPublisher.add(record.headers(), "ce_id", id);
        EventPublisher.add(record.headers(), "ce_type", Event.type(type));
        EventPublisher.add(record.headers(), "ce_source", "/test");
        EventPublisher.add(record.headers(), "traceparent", TRACE);
        EventPublisher.add(record.headers(), "baggage", "user=kari");
        return record;
    }

    @SafeVarargs
    public static ConsumerRecords<String, byte[]> batch(ConsumerRecord<String, byte[]>... records) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> partitions = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            partitions
                    .computeIfAbsent(
                            new TopicPartition(record.topic(), record.partition()), partition -> new ArrayList<>())
                    .add(record);
        }
        return new ConsumerRecords<>(partitions, Map.of());
    }

    /** The last value of each header, as text, in their order. */
    public static Map<String, String> headers(Headers headers) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Header header : headers) {
            texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
