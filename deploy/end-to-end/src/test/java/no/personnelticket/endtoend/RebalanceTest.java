package no.personnelticket.endtoend;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.personnelticket.local.Part;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Several instances share the partitions; tickets change hands when one comes and when one dies. */
@Order(Integer.MAX_VALUE - 1)
class RebalanceTest {

    private static final int AT_A_TIME = 2_000;

    private final List<Customer> customers =
            IntStream.range(0, 6).mapToObj(i -> Customer.create()).toList();
    private final String sale = UUID.randomUUID().toString();

    @Test
    void tickets_are_registered_once_each_while_an_instance_joins_and_another_is_killed() {
        // Given
        publish(0);

        // When
        Thread publishing = new Thread(() -> IntStream.range(1, 6).forEach(this::publish));
        publishing.start();
        RunningSystem.processes().startAnother(Part.USAGE);
        publish(6);
        RunningSystem.processes().kill(Part.USAGE);
        publish(7);
        join(publishing);

        // Then
        int tickets = 8 * AT_A_TIME;
        Awaitility.await("all tickets are registered")
                .atMost(Duration.ofMinutes(2))
                .until(() -> registered("distinct ticket_distribution_id") == tickets);
        assertThat(registered("*")).isEqualTo(tickets);
        Awaitility.await("all are announced, each the same however often")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(announced())
                        .hasSize(tickets)
                        .allSatisfy((usageId, bodies) -> assertThat(bodies).hasSize(1)));
        RunningSystem.processes().restart(Part.USAGE);
    }

    private void publish(int round) {
        TicketDistributedBody.publish(IntStream.range(0, AT_A_TIME)
                .mapToObj(i -> ticket(customers.get(i % customers.size()), sale + "-" + round + "-" + i))
                .toList());
    }

    private static TicketDistributedBody ticket(Customer customer, String id) {
        return new TicketDistributedBody(
                id, customer, customer.privateContract(), Instant.now().toString());
    }

    private long registered(String what) {
        return Barrier.count(
                "usage", "select count(" + what + ") from usage where ticket_distribution_id like '" + sale + "-%'");
    }

    /** By the id of the event, all bodies that were published under it. */
    private Map<String, Set<String>> announced() {
        return new Topic("UsageRegistered")
                .all().stream()
                        .filter(record -> record.value().contains(sale))
                        .collect(groupingBy(
                                record -> Topic.header(record, "ce_id"), mapping(ConsumerRecord::value, toSet())));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
