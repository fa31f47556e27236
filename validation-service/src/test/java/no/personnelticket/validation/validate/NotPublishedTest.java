package no.personnelticket.validation.validate;

import static no.personnelticket.validation.validate.ValidateTest.arrived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.personnelticket.messaging.publish.EventsNotPublishedException;
import no.personnelticket.store.Database;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.validation.Sale;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The brokers stop acknowledging events while validations are being published. */
@QuarkusTest
class NotPublishedTest {

    private static final int CLIENTS = 8;
    private static final int OFFERS_OF_EACH = 40;
    private static final Duration MAX_BLOCK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    Database database;

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    KnownFactsStore facts;

    @Inject
    AnswersStep answers;

    private final AtomicInteger attempts = new AtomicInteger();
    private volatile boolean answering = true;
    private volatile boolean isWaitedFor;

    private record Told(Sale sale, ValidatableResponse answer) {
        private boolean isValid() {
            return answer.extract().statusCode() == 200;
        }

        private String validationId() {
            return answer.extract().path("offers[0].validationId");
        }
    }

    private record Held(UUID reservationId, UUID offerId) {}

    @BeforeEach
    @SuppressWarnings("unchecked") // it is that of the bean
    void the_producer_can_be_cut_off() {
        Producer<String, byte[]> real = ClientProxy.unwrap(producer);
        QuarkusMock.installMockForInstance(
                (Producer<String, byte[]>) Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Producer.class},
                        (proxy, method, arguments) -> send(real, method, arguments)),
                producer);
    }

    @Test
    void absent_brokers_are_waited_for_once_in_a_batch_and_not_once_an_event() {
        // Given
        List<PendingValidation> batch = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            batch.add(ValidationBatchTest.pending(arrived(Sale.today())));
        }
        answering = false;
        isWaitedFor = true;

        // When
        List<CompletableFuture<ValidationAnswer>> answered = answers.answer(batch, facts.find(batch));

        // Then
        assertThat(attempts).hasValue(1);
        assertThat(answered).allSatisfy(answer -> assertThat(answer)
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(EventsNotPublishedException.class));
    }

    @Test
    void nobody_is_told_valid_whose_event_is_not_published_and_asking_again_completes_it() throws InterruptedException {
        // Given
        Sale first = Sale.today();
        first.couponsLimit = CLIENTS * OFFERS_OF_EACH;
        arrived(first);
        CountDownLatch answered = new CountDownLatch(CLIENTS);

        // When
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<CompletableFuture<List<Told>>> asking = IntStream.range(0, CLIENTS)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> askUntilRefused(first, answered), clients))
                .toList();
        answered.await();
        answering = false;
        List<Told> told = asking.stream()
                .map(CompletableFuture::join)
                .flatMap(List::stream)
                .toList();
        clients.shutdown();

        // Then
        List<Told> refused = told.stream().filter(one -> !one.isValid()).toList();
        assertThat(refused).hasSize(CLIENTS);
        refused.forEach(one -> one.answer()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("errorCode", equalTo("EVENTS_NOT_PUBLISHED")));
        List<Held> held = held(first);
        assertThat(held).extracting(Held::offerId).containsExactlyInAnyOrderElementsOf(offers(told));
        answering = true;
        List<Told> complete = told.stream()
                .map(one -> one.isValid() ? one : new Told(one.sale(), askUntilPublished(one.sale())))
                .toList();
        assertThat(complete).allSatisfy(one -> assertThat(held).contains(heldSaid(one)));
        assertThat(held(first)).containsExactlyInAnyOrderElementsOf(held);
        Map<String, Set<String>> published =
                published(complete.stream().map(Told::validationId).toList());
        assertThat(complete).allSatisfy(one -> assertThat(published.get(one.validationId()))
                .singleElement(STRING)
                .contains("\"offerId\":\"" + one.sale().offerId));
    }

    private static List<Told> askUntilRefused(Sale first, CountDownLatch answered) {
        List<Told> told = new ArrayList<>();
        do {
            Sale sale = arrived(first.anotherOffer());
            told.add(new Told(sale, Validation.ask(Validation.body(sale))));
            answered.countDown();
        } while (told.get(told.size() - 1).isValid() && told.size() < OFFERS_OF_EACH);
        return told;
    }

    private static ValidatableResponse askUntilPublished(Sale sale) {
        return Awaitility.await("the brokers accept events again")
                .atMost(PATIENCE)
                .until(
                        () -> Validation.ask(Validation.body(sale)),
                        answer -> answer.extract().statusCode() == 200);
    }

    /** The contents under which each validation was published. */
    private static Map<String, Set<String>> published(List<String> validationIds) {
        Map<String, Set<String>> contents = new HashMap<>();
        TestTopics.awaitRecords("OfferValidated", validationIds.size(), record -> {
            String id = TestTopics.header(record, "ce_id");
            return validationIds.contains(id)
                    && contents.computeIfAbsent(id, first -> new HashSet<>())
                            .add(new String(record.value(), StandardCharsets.UTF_8));
        });
        return contents;
    }

    private static Held heldSaid(Told told) {
        String reservationId = told.answer().extract().path("offers[0].reservations[0].reservationId");
        return new Held(UUID.fromString(reservationId), told.sale().offerId);
    }

    private static List<UUID> offers(List<Told> told) {
        return told.stream().map(one -> one.sale().offerId).toList();
    }

    private List<Held> held(Sale sale) {
        return database.query(
                "select reservation_id, offer_id from reservation"
                        + " where contract_id = ? and ended is null and reserved_until > ?",
                row -> new Held(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                sale.contractId,
                Instant.now());
    }

    /** The real producer, which gets no acknowledgement while the brokers are said not to answer. */
    private Object send(Producer<String, byte[]> real, Method method, Object[] arguments) throws Throwable {
        if (answering || !method.getName().equals("send")) {
            return method.invoke(real, arguments);
        }
        attempts.incrementAndGet();
        if (isWaitedFor) {
            new CountDownLatch(1).await(MAX_BLOCK.toMillis(), TimeUnit.MILLISECONDS);
        }
        TimeoutException late = new TimeoutException("no answer");
        ((Callback) arguments[1]).onCompletion(null, late);
        return null;
    }
}
