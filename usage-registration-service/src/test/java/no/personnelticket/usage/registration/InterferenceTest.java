package no.personnelticket.usage.registration;

import static no.personnelticket.usage.Samples.distribution;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.messaging.EventJson;
import no.personnelticket.messaging.Received;
import no.personnelticket.messaging.Receiver;
import no.personnelticket.messaging.Taken;
import no.personnelticket.usage.UsageServiceTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InterferenceTest extends UsageServiceTest {

    private static final String BROKEN_KEY = "23505";

    @Inject
    Receiver receiver;

    @Inject
    RegistrationStep registration;

    private final TicketDistributed distribution =
            distribution(UUID.randomUUID(), "976.00", "2024-05-20T10:00:00.123456789Z");
    private final AtomicInteger tries = new AtomicInteger();

    @ParameterizedTest(name = "SQLSTATE {0}")
    @ValueSource(strings = {BROKEN_KEY, "40001", "40P01"})
    void an_event_that_comes_alone_is_registered_when_another_instance_was_in_its_way_at_first(String state) {
        // When
        receiver.receive(records(), TicketDistributed.class, batch -> {
            refuse(3, state);
            return registration.take(batch);
        });

        // Then
        assertThat(usages(distribution).getInt("totalItems")).isEqualTo(1);
        assertThat(tries).hasValue(4);
    }

    @Test
    void an_event_that_breaks_a_key_each_time_goes_to_quarantine() {
        // When
        receiver.receive(records(), TicketDistributed.class, this::alwaysRefused);

        // Then
        assertThat(TestTopics.awaitRecords("TicketDistributed.quarantine", 1, this::isTheDistribution))
                .hasSize(1);
        assertThat(usages(distribution).getInt("totalItems")).isZero();
        assertThat(tries).hasValue(8);
    }

    private Taken alwaysRefused(List<Received<TicketDistributed>> batch) {
        refuse(Integer.MAX_VALUE, BROKEN_KEY);
        return Taken.ALL;
    }

    private void refuse(int times, String state) {
        if (tries.incrementAndGet() <= times) {
            throw new IllegalStateException(new SQLException("in the way", state));
        }
    }

    private boolean isTheDistribution(ConsumerRecord<String, byte[]> record) {
        return distribution.id().equals(TestTopics.header(record, "ce_id"));
    }

    private ConsumerRecords<String, byte[]> records() {
        TopicPartition partition = new TopicPartition("TicketDistributed", 0);
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                partition.topic(), partition.partition(), 0, distribution.key(), EventJson.write(distribution));
        record.headers().add("ce_id", distribution.id().getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", "no.personnelticket.TicketDistributed.v1".getBytes(StandardCharsets.UTF_8));
        return new ConsumerRecords<>(Map.of(partition, List.of(record)), Map.of());
    }
}
