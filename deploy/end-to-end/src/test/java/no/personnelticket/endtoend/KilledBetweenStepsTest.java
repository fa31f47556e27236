package no.personnelticket.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import no.personnelticket.local.Part;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Kills the usage-registration-service between every two steps of a registration: receive, store, commit, publish,
 * acknowledge. Whatever was done then, the ticket is registered once, and all that is published of it is the same.
 */
@Order(Integer.MAX_VALUE - 2)
class KilledBetweenStepsTest {

    private static final String DATABASE = "usage";

    private final Customer customer = Customer.create();
    private final TicketDistributedBody ticket = new TicketDistributedBody(
            UUID.randomUUID().toString(),
            customer,
            customer.privateContract(),
            Instant.now().toString());

    @Test
    void killed_when_it_was_received_and_before_anything_is_stored() throws SQLException {
        killAt(Barrier.beforeInsert(DATABASE, "distribution"), ticket::publish);

        assertThat(stored()).isZero();
        assertThatItIsRegisteredOnceAfterARestart();
    }

    @Test
    void killed_when_the_distribution_is_written_and_before_its_usages_are() throws SQLException {
        killAt(Barrier.beforeInsert(DATABASE, "usage"), ticket::publish);

        assertThat(stored()).isZero();
        assertThatItIsRegisteredOnceAfterARestart();
    }

    @Test
    void killed_when_it_has_asked_to_commit_and_before_it_hears_that_this_was_done() throws SQLException {
        killAt(Barrier.atCommit(DATABASE, "usage"), ticket::publish);

        awaitStored();
        assertThat(announced()).isEmpty();
        assertThatItIsRegisteredOnceAfterARestart();
    }

    @Test
    void killed_when_it_is_stored_and_before_the_brokers_have_what_it_publishes() throws SQLException {
        try (Barrier barrier = Barrier.beforeInsert(DATABASE, "distribution")) {
            ticket.publish();
            barrier.awaitArrival();
            RunningSystem.freeze(Part.KAFKA);
        }
        awaitStored();
        RunningSystem.processes().kill(Part.USAGE);
        RunningSystem.thaw(Part.KAFKA);

        assertThatItIsRegisteredOnceAfterARestart();
    }

    @Test
    void killed_when_it_is_published_and_before_the_offset_is_committed() {
        // Given
        ticket.publish();
        Usages.await(ticket.id());
        ConsumerRecord<String, String> event = new Topic("TicketDistributed")
                .await(1, record -> record.value().contains(ticket.id()))
                .get(0);

        // When
        RunningSystem.processes().kill(Part.USAGE);
        takeBackTheOffset(event);

        // Then
        assertThatItIsRegisteredOnceAfterARestart();
        assertThat(announced()).hasSize(2);
    }

    @Test
    void a_refund_is_registered_once_when_the_service_is_killed_while_it_commits() throws SQLException {
        // Given
        ticket.publish();
        Usages.await(ticket.id());

        // When
        killAt(Barrier.atCommit(DATABASE, "usage"), ticket::publishRefund);
        Awaitility.await("the reversal").atMost(Duration.ofSeconds(10)).until(() -> stored() == 2);
        RunningSystem.processes().restart(Part.USAGE);

        // Then
        Awaitility.await("both announced").atMost(Duration.ofSeconds(60)).until(() -> announced().stream()
                .anyMatch(record -> record.value().contains("\"reverses\"")));
        assertThat(stored()).isEqualTo(2);
        assertThat(Usages.of(ticket.id()).getString("items[1].saving.amount")).isEqualTo("-976.00");
    }

    private static void killAt(Barrier place, Runnable publication) throws SQLException {
        try (place) {
            publication.run();
            place.awaitArrival();
            RunningSystem.processes().kill(Part.USAGE);
        }
    }

    private void assertThatItIsRegisteredOnceAfterARestart() {
        RunningSystem.processes().restart(Part.USAGE);
        assertThat(Usages.await(ticket.id()).getInt("totalItems")).isEqualTo(1);
        List<ConsumerRecord<String, String>> announced =
                new Topic("UsageRegistered").await(1, record -> record.value().contains(ticket.id()));
        assertThat(announced)
                .extracting(ConsumerRecord::value)
                .containsOnly(announced.get(0).value());
        assertThat(stored()).isEqualTo(1);
    }

    private void awaitStored() {
        Awaitility.await("stored").atMost(Duration.ofSeconds(10)).until(() -> stored() == 1);
    }

    private long stored() {
        return Barrier.count(
                DATABASE, "select count(*) from usage where ticket_distribution_id = '" + ticket.id() + "'");
    }

    private List<ConsumerRecord<String, String>> announced() {
        return new Topic("UsageRegistered")
                .all().stream()
                        .filter(record -> record.value().contains(ticket.id()))
                        .toList();
    }

    /** What the broker knows when the offset never came to it; possible when it has noticed that the service died. */
    private static void takeBackTheOffset(ConsumerRecord<?, ?> event) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", RunningSystem.bootstrapServers()))) {
            Awaitility.await("the offset is taken back")
                    .atMost(Duration.ofSeconds(60))
                    .ignoreException(ExecutionException.class)
                    .until(() -> admin.alterConsumerGroupOffsets(
                                            "usage-registration-service",
                                            Map.of(
                                                    new TopicPartition(event.topic(), event.partition()),
                                                    new OffsetAndMetadata(event.offset())))
                                    .all()
                                    .get()
                            == null);
        }
    }
}
