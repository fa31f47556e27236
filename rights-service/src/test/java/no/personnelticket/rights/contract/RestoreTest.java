package no.personnelticket.rights.contract;

import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.rights.CustomersApi;
import no.personnelticket.rights.Rights;
import no.personnelticket.rights.traveller.TravellerTypes;
import no.personnelticket.store.Database;
import no.personnelticket.testing.Backup;
import no.personnelticket.testing.Replay;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.openapi.GivesExamples;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A database that was restored from a backup counts on from the versions that were published, and has the coupons used since. */
@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class RestoreTest {

    @Inject
    DataSource tables;

    @Inject
    Database database;

    @Inject
    ContractStore contracts;

    @Inject
    ContractImageStore images;

    @Inject
    ContractChangedPublisher publisher;

    @Inject
    TravellerTypes travellerTypes;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final Instant start = Instant.now();

    @Test
    void versions_go_on_from_the_highest_that_was_published() throws SQLException {
        // Given
        UUID holder = holder();
        Backup backup = Backup.of(tables);
        change(holder);
        change(holder);
        backup.restore();
        change(holder);

        // When
        Replay.since(start);

        // Then
        for (UUID contractId : contractIds(holder)) {
            ContractChanged newest = newest(contractId);
            assertThat(newest.version()).isEqualTo(4);
            assertThat(newest).isEqualTo(stored(contractId));
        }
        long records = recordsOf(holder);
        Replay.since(start);
        assertThat(recordsOf(holder)).isEqualTo(records);
    }

    @Test
    void a_contract_that_was_published_with_another_content_in_the_same_version_gets_the_next_one()
            throws SQLException {
        // Given
        UUID holder = holder();
        Backup backup = Backup.of(tables);
        change(holder);
        backup.restore();
        change(holder);
        assertThat(contracts.ofHolders(List.of(holder))).allMatch(contract -> contract.version() == 2);

        // When
        Replay.since(start);

        // Then
        assertThat(contractIds(holder)).allSatisfy(id -> {
            assertThat(newest(id).version()).isEqualTo(3);
            assertThat(newest(id)).isEqualTo(stored(id));
        });
    }

    @Test
    void what_is_as_it_was_published_stays_as_it_is() {
        // Given
        UUID holder = holder();
        long records = recordsOf(holder);

        // When
        Replay.since(start);

        // Then
        assertThat(recordsOf(holder)).isEqualTo(records);
        assertThat(contracts.ofHolders(List.of(holder))).allMatch(contract -> contract.version() == 1);
    }

    @Test
    void contracts_that_were_lost_and_are_made_anew_begin_after_the_versions_that_they_had() throws SQLException {
        // Given
        Backup backup = Backup.of(tables);
        UUID lost = holder();
        change(lost);
        change(lost);
        backup.restore();
        Replay.since(start);

        // When
        UUID anew = holder();

        // Then
        assertThat(contracts.ofHolders(List.of(anew))).isNotEmpty().allMatch(contract -> contract.version() > 3);
        assertThat(contractIds(anew)).allSatisfy(id -> assertThat(newest(id)).isEqualTo(stored(id)));
        backup.restore();
    }

    @Test
    @GivesExamples("replayTopics.200.json")
    void coupons_that_were_used_after_the_backup_are_counted_again() throws SQLException {
        // Given
        int pensioner = fresh();
        importCsv(row(pensioner, "1950-03-14", "1980-01-01", "2015-12-31", "PENSION"));
        UUID contractId = contractIds(holderOf(pensioner)).get(0);
        Backup backup = Backup.of(tables);
        UsageRegistered usage = new UsageRegistered(
                UUID.randomUUID(), contractId, 1000001, "distribution", "1", UUID.randomUUID(), 1, Rights.now());
        TestTopics.publish(usage);
        TestTopics.await(
                ContractChanged.class, 1, image -> image.contractId().equals(contractId) && image.version() == 2);
        backup.restore();
        assertThat(contracts.find(contractId).orElseThrow().couponsUsed()).isZero();

        // When
        JsonPath replayed = Replay.since(start);

        // Then
        assertThat(replayed.getList("topics.topic")).containsExactly("ContractChanged", "UsageRegistered");
        assertThat(contracts.find(contractId).orElseThrow().couponsUsed()).isEqualTo(1);
        assertThat(newest(contractId)).isEqualTo(stored(contractId));
        assertThat(newest(contractId).remainingCoupons()).isEqualTo(23);
    }

    private static UUID holder() {
        int employee = fresh();
        importCsv(row(employee)).statusCode(200);
        return holderOf(employee);
    }

    private static UUID holderOf(int employee) {
        return UUID.fromString((String) Rights.holders(employee).get(0).get("id"));
    }

    private void change(UUID holder) {
        database.inTransaction(() -> {
            contracts.nextVersionOfHolders(List.of(holder));
            return null;
        });
        publisher.publishOfHolders(List.of(holder));
    }

    private List<UUID> contractIds(UUID holder) {
        return contracts.ofHolders(List.of(holder)).stream()
                .map(Contract::contractId)
                .toList();
    }

    private ContractChanged newest(UUID contractId) {
        return ImageTopic.read(brokers).get(contractId).stream()
                .max(Comparator.comparing(ContractChanged::version))
                .orElseThrow();
    }

    private ContractChanged stored(UUID contractId) {
        return images.images(List.of(contractId)).get(0).toEvent(travellerTypes);
    }

    private long recordsOf(UUID holder) {
        Map<UUID, List<ContractChanged>> all = ImageTopic.read(brokers);
        return contractIds(holder).stream().mapToLong(id -> all.get(id).size()).sum();
    }
}
