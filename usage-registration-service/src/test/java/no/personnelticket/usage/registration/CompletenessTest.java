package no.personnelticket.usage.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.consume.TopicProgress;
import no.personnelticket.messaging.kafka.KafkaSettings;
import no.personnelticket.store.Database;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.usage.Samples;
import no.personnelticket.usage.UsageServiceTest;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A distribution is registered with its usages or not at all, whatever PostgreSQL does meanwhile. */
@QuarkusTest
class CompletenessTest extends UsageServiceTest {

    private static final String AT = "2024-05-20T10:00:00Z";
    private static final int CUSTOMERS = 60;

    /** Longer than each limit of a statement, a lock and an answer; the consumers try again meanwhile. */
    private static final Duration LONGER_THAN_EVERY_LIMIT = Duration.ofSeconds(11);

    @Inject
    Database database;

    @Inject
    TopicProgress progress;

    @Inject
    KafkaSettings kafka;

    private long quarantinedBefore;

    private final String run = "distribution-" + UUID.randomUUID() + "-";

    /** Otherwise the first registration of the month waits for the lock when it creates the partition. */
    @BeforeEach
    void the_month_has_its_partition() {
        database.query("select ensure_usage_months(array[date '2024-05-01'])", row -> row);
    }

    @Test
    void tickets_that_arrive_while_the_table_is_locked_for_long_are_registered_whole_and_once() throws SQLException {
        // When
        try (Connection locking = lock("distribution")) {
            long until = System.nanoTime() + LONGER_THAN_EVERY_LIMIT.toNanos();
            publish();
            while (until - System.nanoTime() > 0) {
                LockSupport.parkNanos(until - System.nanoTime());
            }
            locking.rollback();
        }

        // Then
        assertEachIsRegisteredWholeAndOnce();
    }

    @Test
    void a_connection_that_breaks_between_distribution_and_usages_leaves_nothing_and_the_next_attempt_all()
            throws SQLException {
        // When
        try (Connection locking = lock("usage")) {
            publish();
            for (int breaks = 1; breaks <= 3; breaks++) {
                Awaitility.await("a consumer that copies usages")
                        .atMost(Duration.ofSeconds(20))
                        .untilAsserted(
                                () -> assertThat(terminateThoseThatCopyUsages()).isPositive());
            }
            locking.rollback();
        }

        // Then
        assertEachIsRegisteredWholeAndOnce();
    }

    private void publish() {
        quarantinedBefore = quarantined();
        distributions().forEach(TestTopics::publish);
    }

    private List<TicketDistributed> distributions() {
        return LongStream.rangeClosed(1, CUSTOMERS)
                .mapToObj(customer -> Samples.ofCustomer(
                        customer,
                        Samples.distribution(
                                run + customer,
                                AT,
                                Samples.ticket("1", new UUID(customer, 1), "976.00"),
                                Samples.ticket("2", new UUID(customer, 2), "24.00"))))
                .toList();
    }

    private void assertEachIsRegisteredWholeAndOnce() {
        long published = System.nanoTime();
        Awaitility.await("all events are processed")
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(progress.isProcessedUpTo(TicketDistributed.class, published))
                        .isTrue());
        assertThat(count("distribution")).isEqualTo(CUSTOMERS);
        assertThat(count("usage")).isEqualTo(2 * CUSTOMERS);
        assertThat(database.query(
                        "select sum(saving) from usage where ticket_distribution_id like ?",
                        row -> row.getString(1),
                        run + "%"))
                .containsExactly(CUSTOMERS * 1000 + ".00");
        Predicate<UsageRegistered> ofRun = event -> event.ticketDistributionId().startsWith(run);
        assertThat(TestTopics.await(UsageRegistered.class, 2 * CUSTOMERS, ofRun).stream()
                        .map(UsageRegistered::usageId)
                        .distinct())
                .hasSize(2 * CUSTOMERS);
        assertThat(quarantined()).isEqualTo(quarantinedBefore);
    }

    private long quarantined() {
        try (KafkaConsumer<String, byte[]> reader = kafka.reader(1)) {
            List<TopicPartition> partitions = reader.partitionsFor("TicketDistributed.quarantine").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            return reader.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private long count(String table) {
        return database.query(
                        "select count(*) from " + table + " where ticket_distribution_id like ?",
                        row -> row.getLong(1),
                        run + "%")
                .get(0);
    }

    private Connection lock(String table) throws SQLException {
        Connection connection = connection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set idle_in_transaction_session_timeout = 0");
            statement.execute("lock table " + table + " in access exclusive mode");
        }
        return connection;
    }

    private int terminateThoseThatCopyUsages() {
        return database.query(
                        "select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where wait_event_type = 'Lock' and query like 'copy usage %'",
                        row -> row.getBoolean(1))
                .size();
    }
}
