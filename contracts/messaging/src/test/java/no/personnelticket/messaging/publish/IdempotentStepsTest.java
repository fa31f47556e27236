package no.personnelticket.messaging.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import no.personnelticket.events.Money;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.Postgres;
import no.personnelticket.messaging.Records;
import no.personnelticket.messaging.Telemetry;
import no.personnelticket.messaging.json.EventJson;
import no.personnelticket.messaging.publish.IdempotentSteps.Decision;
import no.personnelticket.store.AlteredContentException;
import no.personnelticket.store.Database;
import no.personnelticket.store.IdempotencyLog;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
class IdempotentStepsTest {

    private static final UsageRegistered EVENT = Records.usage(1);

    private final AgroalDataSource pool = Postgres.pool();
    private final Database database = Postgres.withIdempotencyKeys(pool);
    private final MockProducer<String, byte[]> brokers =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final IdempotentSteps steps =
            new IdempotentSteps(database, new IdempotencyLog(database), Telemetry.publisher(brokers, "test-service"));
    private final AtomicInteger decisions = new AtomicInteger();
    private final UUID key = UUID.randomUUID();

    /** What a caller is answered. */
    record Answer(int number, Money price) {}

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_request_is_decided_once_and_the_same_request_gets_the_same_answer_and_publishes_the_same_bytes() {
        // When
        Answer first = process("request");
        Answer again = process("request");

        // Then
        assertThat(again).isEqualTo(first);
        assertThat(decisions).hasValue(1);
        assertThat(brokers.history()).hasSize(2);
        assertThat(brokers.history().get(1))
                .usingRecursiveComparison()
                .isEqualTo(brokers.history().get(0));
    }

    @Test
    void another_request_under_the_same_key_is_refused_and_publishes_nothing() {
        // Given
        process("request");

        // Then
        assertThatExceptionOfType(AlteredContentException.class).isThrownBy(() -> process("another"));
        assertThat(decisions).hasValue(1);
        assertThat(brokers.history()).hasSize(1);
    }

    @Test
    void a_decision_that_throws_leaves_nothing_behind() {
        // When
        assertThatThrownBy(() -> steps.process(key, "request", Answer.class, () -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        // Then
        assertThat(brokers.history()).isEmpty();
        assertThat(process("another").number()).isEqualTo(1);
    }

    @Test
    void what_is_stored_and_not_published_is_published_by_the_retry() {
        // Given
        brokers.sendException = new NotEnoughReplicasException("one is away");
        assertThatExceptionOfType(EventsNotPublishedException.class).isThrownBy(() -> process("request"));
        brokers.sendException = null;

        // When
        Answer answer = process("request");

        // Then
        assertThat(answer.number()).isEqualTo(1);
        assertThat(decisions).hasValue(1);
        assertThat(brokers.history()).hasSize(1);
    }

    @Test
    void the_same_request_many_times_at_once_is_decided_once() {
        // When
        List<Answer> answers =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> process("request")))
                        .limit(6)
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        // Then
        assertThat(answers).hasSize(6).containsOnly(answers.get(0));
        assertThat(decisions).hasValue(1);
        assertThat(brokers.history())
                .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
                .hasSize(6)
                .containsOnly(EventJson.text(EVENT));
    }

    private Answer process(String request) {
        return steps.process(
                key,
                request,
                Answer.class,
                () -> new Decision<>(new Answer(decisions.incrementAndGet(), Money.nok("976.00")), List.of(EVENT)));
    }
}
