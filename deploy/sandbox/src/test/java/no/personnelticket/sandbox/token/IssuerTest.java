package no.personnelticket.sandbox.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import no.personnelticket.sandbox.OfferServiceStandIn;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** How every application here checks tokens while their issuer comes, rotates its keys, and hangs. */
@QuarkusTest
@WithTestResource(IssuerStandIn.class)
@WithTestResource(OfferServiceStandIn.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IssuerTest {

    private static final int ACCEPTED = 404;

    IssuerStandIn issuer;

    @Test
    @Order(1)
    void an_issuer_that_is_not_there_at_the_start_is_503_and_its_tokens_are_accepted_once_it_is() {
        // Given
        String token = issuer.token("first");
        assertThat(call(token)).isEqualTo(503);

        // When
        issuer.open("first");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(call(issuer.token("first"))).isEqualTo(ACCEPTED));
    }

    @Test
    @Order(2)
    void tokens_with_unknown_key_ids_do_not_make_the_keys_be_fetched_each_time() {
        // Given
        int before = issuer.fetches();
        long start = System.nanoTime();

        // When
        IntStream.range(0, 60).parallel().forEach(i -> assertThat(call(issuer.token("unknown-" + i)))
                .isEqualTo(401));

        // Then
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        assertThat(issuer.fetches() - before).isLessThanOrEqualTo(2 * (1 + (int) (seconds / 2 + 1)));
        assertThat(call(issuer.token("first"))).isEqualTo(ACCEPTED);
    }

    @Test
    @Order(3)
    void a_token_that_was_accepted_a_moment_ago_is_refused_with_another_signature_or_other_claims() {
        // Given
        String token = issuer.token("first");
        assertThat(call(token)).isEqualTo(ACCEPTED);
        String other = issuer.token("first", "other-client");
        String signature = token.substring(token.lastIndexOf('.'));

        // Then
        assertThat(call(token.replace(signature, other.substring(other.lastIndexOf('.')))))
                .isEqualTo(401);
        assertThat(call(other.substring(0, other.lastIndexOf('.')) + signature)).isEqualTo(401);
        assertThat(call(token)).isEqualTo(ACCEPTED);
    }

    @Test
    @Order(3)
    void a_new_key_is_accepted_soon() {
        // When
        issuer.addKey("second");

        // Then
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(call(issuer.token("second"))).isEqualTo(ACCEPTED));
        assertThat(call(issuer.token("first"))).isEqualTo(ACCEPTED);
    }

    @Test
    @Order(3)
    void a_token_may_be_issued_half_a_minute_ahead_as_clocks_differ_and_no_more() {
        assertThat(call(issuer.token("first", Instant.now().plusSeconds(20)))).isEqualTo(ACCEPTED);
        assertThat(call(issuer.token("first", Instant.now().plusSeconds(60)))).isEqualTo(401);
    }

    @Test
    @Order(4)
    void a_token_whose_key_the_issuer_withdrew_is_refused_soon_and_others_are_not() {
        // Given
        issuer.addKey("withdrawn");
        String token = issuer.token("withdrawn");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(call(token)).isEqualTo(ACCEPTED));

        // When
        issuer.withdrawKey("withdrawn");

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(call(token)).isEqualTo(401));
        assertThat(call(issuer.token("first"))).isEqualTo(ACCEPTED);
    }

    @Test
    @Order(5)
    void an_issuer_that_takes_calls_and_does_not_answer_is_503_within_ten_seconds() {
        // Given
        issuer.fallSilent();
        issuer.addKey("third");

        // Then
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            long start = System.nanoTime();
            assertThat(call(issuer.token("third"))).isEqualTo(503);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        });
        assertThat(call(issuer.token("first"))).isEqualTo(ACCEPTED);
    }

    private static int call(String token) {
        return given().auth().oauth2(token).get("/sales/v1/orders/none").statusCode();
    }
}
