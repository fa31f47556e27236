package no.personnelticket.rights.claim;

import static no.personnelticket.rights.Rights.claim;
import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.pickupCode;
import static no.personnelticket.rights.Rights.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.CustomersApi;
import no.personnelticket.store.Database;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class GuessingTest {

    private static final int PER_CUSTOMER = 5;
    private static final int PER_CALLER = 100;
    private static final int AT_ONCE = 20;

    @TestHTTPResource(value = "/metrics", management = true)
    String shownMetrics;

    @Inject
    Database database;

    @Test
    void after_some_unknown_codes_the_next_one_has_to_wait_and_a_right_code_is_taken_all_the_same() {
        // Given
        int customer = fresh();
        importCsv(row(customer)).statusCode(200);
        String code = pickupCode(customer);
        guess("client of " + customer, customer, PER_CUSTOMER);

        // When
        ValidatableResponse refused = claimAs("client of " + customer, customer, "NOSUCHCODE");

        // Then
        refused.statusCode(429).body("errorCode", equalTo("TOO_MANY_CLAIMS"));
        assertThat(Integer.parseInt(refused.extract().header("Retry-After"))).isBetween(1, 901);
        claim(customer, code).statusCode(200);
    }

    @Test
    void a_right_code_in_between_does_not_begin_the_count_anew() {
        // Given
        int customer = fresh();
        importCsv(row(customer)).statusCode(200);
        guess("client of " + customer, customer, PER_CUSTOMER - 1);

        // When
        claim(customer, pickupCode(customer)).statusCode(200);

        // Then
        claimAs("client of " + customer, customer, "NOSUCHCODE").statusCode(404);
        claimAs("client of " + customer, customer, "NOSUCHCODE").statusCode(429);
    }

    @Test
    void a_caller_has_to_wait_whichever_customers_it_names() {
        // Given
        String caller = "guesser " + fresh();
        for (int i = 0; i < PER_CALLER / PER_CUSTOMER; i++) {
            guess(caller, fresh(), PER_CUSTOMER);
        }

        // Then
        claimAs(caller, fresh(), "NOSUCHCODE").statusCode(429);
        claim(fresh(), "NOSUCHCODE").statusCode(404);
    }

    @Test
    void guesses_at_once_are_counted_as_guesses_one_after_the_other() {
        // Given
        int customer = fresh();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

        // When
        List<Integer> answers = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> claimAs("guesser at once", customer, "NOSUCHCODE" + i)
                                .extract()
                                .statusCode(),
                        threads))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        threads.shutdown();

        // Then
        assertThat(answers).hasSize(AT_ONCE).containsOnly(404, 429);
        assertThat(answers).filteredOn(status -> status == 404).hasSize(PER_CUSTOMER);
    }

    @Test
    void who_must_wait_anyway_does_not_queue_behind_other_guesses() {
        // Given
        int customer = fresh();
        String caller = "client of " + customer;
        guess(caller, customer, PER_CUSTOMER);

        // Then
        database.inTransaction(() -> {
            database.query("select pg_advisory_xact_lock(1, hashtext(?))", row -> true, caller);
            return claimAs(caller, customer, "NOSUCHCODE").statusCode(429);
        });
    }

    @Test
    void refusals_are_counted_and_no_code_or_customer_is_in_the_metric() {
        // Given
        int customer = fresh();
        guess("client of " + customer, customer, PER_CUSTOMER);
        claimAs("client of " + customer, customer, "NOSUCHCODE").statusCode(429);

        // Then
        String metrics = RestAssured.get(shownMetrics).asString();
        assertThat(metrics)
                .contains("claims_refused_total{cause=\"unknown code\"")
                .contains("claims_refused_total{cause=\"too many\"")
                .doesNotContain("NOSUCHCODE");
    }

    @Test
    void whether_there_is_a_customer_is_told_to_nobody_without_a_right_code() {
        claimAs("guesser " + fresh(), 98, "NOSUCHCODE")
                .statusCode(404)
                .body("errorCode", equalTo("PICKUP_CODE_UNKNOWN"));
    }

    private static void guess(String caller, int customer, int times) {
        for (int i = 0; i < times; i++) {
            claimAs(caller, customer, "NOSUCHCODE").statusCode(404);
        }
    }

    private static ValidatableResponse claimAs(String caller, int customer, String code) {
        String token = Jwt.issuer("http://localhost:8080")
                .audience("personnelticket")
                .subject(caller)
                .claim("permissions", Set.of(Permission.CONTRACTS_CLAIM))
                .sign();
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("customerNumber", customer, "externalReference", code))
                .post("/customers/v2/benefits/contracts/claim-personnel-ticket")
                .then();
    }
}
