package no.personnelticket.offer.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.offer.FakeOffersApi;
import no.personnelticket.offer.Search;
import no.personnelticket.offer.Selections;
import no.personnelticket.testing.TestTopics;
import org.junit.jupiter.api.Test;

/** Searches that arrive before their selections are waited for, however many they are. */
@QuarkusTest
class ManySearchesAtOnceTest {

    private static final int SEARCHES = 200;
    private static final int CLIENTS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Inject
    AgroalDataSource pool;

    @Test
    void two_hundred_searches_at_once_whose_selections_have_not_arrived_are_waited_for() throws Exception {
        // Given
        FakeOffersApi.fresh();
        List<RightsSelected> selections = IntStream.range(0, SEARCHES)
                .mapToObj(index -> Selections.ofClient(
                        client(index),
                        Selections.anyCustomer(),
                        Selections.now(),
                        Selections.traveller("1", "levelA2")))
                .toList();
        ExecutorService clients = Executors.newFixedThreadPool(SEARCHES);
        List<CompletableFuture<Response>> answers;
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local idle_in_transaction_session_timeout = 0");
            statement.execute("lock table selection in share mode");
            selections.parallelStream().forEach(TestTopics::publish);

            // When
            answers = IntStream.range(0, SEARCHES)
                    .mapToObj(index ->
                            CompletableFuture.supplyAsync(() -> search(client(index), selections.get(index)), clients))
                    .toList();
            connection.rollback();
        }

        // Then
        List<Response> all = answers.stream()
                .map(answer -> answer.orTimeout(60, TimeUnit.SECONDS).join())
                .toList();
        assertThat(all.stream().filter(answer -> answer.time() < PATIENCE.toMillis()))
                .allSatisfy(answer -> assertThat(answer.asString()).doesNotContain("NOT_YET_PROCESSED"));
        clients.shutdownNow();
    }

    private static Response search(String client, RightsSelected selection) {
        return Search.in(selection)
                .by(client)
                .adult("1", selection.customerNumber(), "levelA2")
                .send()
                .extract()
                .response();
    }

    private static String client(int index) {
        return "many-searches-" + index % CLIENTS;
    }
}
