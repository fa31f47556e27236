package no.personnelticket.rights.contract;

import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.EventMetrics;
import no.personnelticket.messaging.EventSpans;
import no.personnelticket.messaging.Fingerprint;
import no.personnelticket.messaging.consume.ReceivedEvent;
import no.personnelticket.messaging.publish.EventPublisher;
import no.personnelticket.rights.CustomersApi;
import no.personnelticket.rights.Rights;
import no.personnelticket.rights.traveller.TravellerTypes;
import no.personnelticket.store.Database;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The compacted topic, read from its beginning, says what the table says. {@code -Dproperty.seed=…} repeats a run. */
@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class ImageOrderTest {

    private static final Instant REGISTERED_AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final int THREADS = 8;
    private static final int CHANGES_OF_A_THREAD = 60;
    private static final int PENSIONERS = 30;

    private final long seed = Long.getLong("property.seed", System.nanoTime());

    @Inject
    Database database;

    @Inject
    ContractStore contracts;

    @Inject
    CouponUseStore couponUses;

    @Inject
    ContractImageStore images;

    @Inject
    EventMetrics events;

    @Inject
    EventSpans spans;

    @Inject
    TravellerTypes travellerTypes;

    @Inject
    ContractChangedPublisher publisher;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void the_last_image_of_each_contract_is_the_newest_however_many_change_and_publish_at_once() throws Exception {
        // Given
        List<Contract> changed = contractsOfPensioners();

        // When
        try (KafkaProducer<String, byte[]> producer = producer()) {
            ContractChangedPublisher otherInstance = new ContractChangedPublisher(
                    database, images, new EventPublisher(producer, events, spans, "rights-service"), travellerTypes);
            inThreads(
                    number -> change(changed, new Random(seed + number), number % 2 == 0 ? publisher : otherInstance));
        }

        // Then
        Map<UUID, List<ContractChanged>> published = ImageTopic.read(brokers);
        assertThat(changed).as("seed %d", seed).allSatisfy(contract -> {
            List<ContractChanged> ofContract = published.get(contract.contractId());
            assertThat(ofContract)
                    .extracting(ContractChanged::version)
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(ofContract.get(ofContract.size() - 1)).isEqualTo(stored(contract.contractId()));
        });
        assertThat(unpublished(changed)).as("seed %d", seed).isEmpty();
    }

    private List<Contract> contractsOfPensioners() {
        List<UUID> holders = new ArrayList<>();
        for (int i = 0; i < PENSIONERS; i++) {
            int pensioner = fresh();
            importCsv(row(pensioner, "1950-03-14", "1980-01-01", "2015-12-31", "PENSION"))
                    .statusCode(200);
            holders.add(
                    UUID.fromString((String) Rights.holders(pensioner).get(0).get("id")));
        }
        return contracts.ofHolders(holders);
    }

    private void change(List<Contract> all, Random random, ContractChangedPublisher through) {
        for (int i = 0; i < CHANGES_OF_A_THREAD; i++) {
            List<Contract> some = random.ints(1 + random.nextInt(5), 0, all.size())
                    .mapToObj(all::get)
                    .toList();
            if (random.nextBoolean()) {
                UsageRegisteredConsumer consumer = new UsageRegisteredConsumer(couponUses, through);
                List<ReceivedEvent<UsageRegistered>> usages =
                        some.stream().map(ImageOrderTest::usage).toList();
                database.inTransaction(() -> consumer.store(usages));
                consumer.afterCommit(usages);
            } else {
                List<UUID> holders = some.stream().map(Contract::holderId).toList();
                database.inTransaction(() -> {
                    contracts.nextVersionOfHolders(holders);
                    return null;
                });
                through.publishOfHolders(holders);
            }
        }
    }

    private static ReceivedEvent<UsageRegistered> usage(Contract contract) {
        UsageRegistered usage = new UsageRegistered(
                UUID.randomUUID(), contract.contractId(), 1, "d-1", "t-1", UUID.randomUUID(), 1, REGISTERED_AT);
        return new ReceivedEvent<>(usage, Fingerprint.of(usage), "UsageRegistered", 0, 0, null);
    }

    private interface Work {
        void of(int thread);
    }

    private static void inThreads(Work work) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CompletableFuture.allOf(IntStream.range(0, THREADS)
                            .mapToObj(number -> CompletableFuture.runAsync(() -> work.of(number), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdownNow();
        }
    }

    private ContractChanged stored(UUID contractId) {
        return images.images(List.of(contractId)).get(0).toEvent(travellerTypes);
    }

    private List<UUID> unpublished(List<Contract> all) {
        return images.unpublishedOfHolders(all.stream().map(Contract::holderId).toList());
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
    }
}
