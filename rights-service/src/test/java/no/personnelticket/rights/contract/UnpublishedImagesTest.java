package no.personnelticket.rights.contract;

import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import no.personnelticket.embedded.FreePort;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.http.token.Permission;
import no.personnelticket.messaging.EventMetrics;
import no.personnelticket.messaging.EventSpans;
import no.personnelticket.messaging.publish.EventPublisher;
import no.personnelticket.messaging.publish.EventsNotPublishedException;
import no.personnelticket.rights.CustomersApi;
import no.personnelticket.rights.Rights;
import no.personnelticket.rights.traveller.TravellerTypes;
import no.personnelticket.store.Database;
import no.personnelticket.testing.Tokens;
import no.personnelticket.testing.openapi.GivesExamples;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What is stored but not published, because the process or the brokers went down in between, is published later. */
@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class UnpublishedImagesTest {

    private static final int MAX_BLOCK_MILLIS = 500;

    @Inject
    Database database;

    @Inject
    ContractStore contracts;

    @Inject
    ContractImageStore images;

    @Inject
    EventMetrics events;

    @Inject
    EventSpans spans;

    @Inject
    TravellerTypes travellerTypes;

    @Inject
    UnpublishedImagesSchedule schedule;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void what_a_process_left_unpublished_is_published_by_the_sweep() {
        // Given
        UUID holder = holder();
        storeChanges(List.of(holder));

        // When
        schedule.sweep();

        // Then
        assertThat(images.unpublishedOfHolders(List.of(holder))).isEmpty();
        assertThat(published(holder)).extracting(ContractChanged::version).containsExactly(1L, 1L, 2L, 2L);
    }

    @Test
    @GivesExamples("publishContractsAgain.200.json")
    void all_contracts_are_published_again_by_a_call_with_the_versions_that_they_have() {
        // Given
        UUID holder = holder();

        // When
        int published = Rights.as(Permission.EMPLOYEES_WRITE)
                .post("/personnelticket/v2/contract-images/publications")
                .then()
                .statusCode(200)
                .extract()
                .path("contracts");

        // Then
        assertThat(published).isGreaterThanOrEqualTo(2);
        assertThat(published(holder)).extracting(ContractChanged::version).containsExactly(1L, 1L, 1L, 1L);
        assertThat(images.unpublishedOfHolders(List.of(holder))).isEmpty();
    }

    @Test
    void only_who_covers_all_companies_publishes_again() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.forCompanies(List.of(3), Permission.EMPLOYEES_WRITE))
                .post("/personnelticket/v2/contract-images/publications")
                .then()
                .statusCode(403);
    }

    @Test
    void the_sweep_waits_for_nobody_who_has_locked_a_contract() {
        // Given
        UUID locked = holder();
        UUID other = holder();
        storeChanges(List.of(locked, other));

        // When
        database.inTransaction(() -> {
            contracts.lockOfHolders(List.of(locked), Rights.today().withDayOfYear(1));
            return CompletableFuture.runAsync(schedule::sweep)
                    .orTimeout(2, TimeUnit.SECONDS)
                    .join();
        });

        // Then
        assertThat(images.unpublishedOfHolders(List.of(locked))).hasSize(2);
        assertThat(images.unpublishedOfHolders(List.of(other))).isEmpty();
        schedule.sweep();
    }

    @Test
    void absent_brokers_are_waited_for_once_and_the_images_stay_unpublished() {
        // Given
        List<UUID> holders = IntStream.range(0, 20).mapToObj(i -> holder()).toList();
        storeChanges(holders);
        try (KafkaProducer<String, byte[]> producer = producerWithoutBrokers()) {
            ContractChangedPublisher publisher = new ContractChangedPublisher(
                    database, images, new EventPublisher(producer, events, spans, "rights-service"), travellerTypes);

            // When
            long start = System.nanoTime();
            assertThatThrownBy(() -> publisher.publishOfHolders(holders))
                    .isInstanceOf(EventsNotPublishedException.class);

            // Then
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(4 * MAX_BLOCK_MILLIS));
        }
        assertThat(images.unpublishedOfHolders(holders)).hasSize(40);
        schedule.sweep();
        assertThat(images.unpublishedOfHolders(holders)).isEmpty();
    }

    private static UUID holder() {
        int employee = fresh();
        importCsv(row(employee)).statusCode(200);
        return UUID.fromString((String) Rights.holders(employee).get(0).get("id"));
    }

    private void storeChanges(List<UUID> holders) {
        database.inTransaction(() -> {
            contracts.nextVersionOfHolders(holders);
            return null;
        });
    }

    private List<ContractChanged> published(UUID holder) {
        Map<UUID, List<ContractChanged>> all = ImageTopic.read(brokers);
        return contracts.ofHolders(List.of(holder)).stream()
                .flatMap(contract -> all.get(contract.contractId()).stream())
                .sorted(Comparator.comparing(ContractChanged::version))
                .toList();
    }

    private static KafkaProducer<String, byte[]> producerWithoutBrokers() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", "localhost:" + FreePort.any(), "max.block.ms", MAX_BLOCK_MILLIS),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
