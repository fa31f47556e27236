package no.personnelticket.endtoend;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import no.personnelticket.local.Part;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * While a dependency does not answer, every call ends within 10 seconds with 503 and {@code Retry-After}, liveness answers,
 * readiness turns, and all of it comes back by itself.
 */
@Order(Integer.MAX_VALUE - 3)
@OnContainersToo
class EndsInTimeTest {

    private static final Duration IN_TIME = Duration.ofSeconds(10);
    private static final List<Part> SERVICES = List.of(Part.RIGHTS, Part.OFFER, Part.VALIDATION, Part.USAGE);

    private final Customer customer = Customer.create();
    private final Map<String, Object> configuration = customer.configurationWithOffer(customer.privateContract());
    private final RequestSpecification sales = Clients.sales();
    private final RequestSpecification payroll = Clients.payroll();

    private record Timed(int status, String retryAfter, Duration time) {}

    @Test
    void while_the_database_is_frozen() {
        // When
        RunningSystem.freeze(Part.POSTGRES);

        // Then
        try {
            assertThatAllAreUnavailableInTime(
                    List.of(this::entitlements, this::selection, this::offer, this::validation, this::usages));
            assertThatServicesAreAliveAndNotReady("PostgreSQL");
        } finally {
            RunningSystem.thaw(Part.POSTGRES);
        }
        assertThatAllComesBack();
    }

    @Test
    void while_the_brokers_are_frozen() {
        // When
        RunningSystem.freeze(Part.KAFKA);

        // Then
        try {
            assertThatAllAreUnavailableInTime(List.of(this::selection, this::validation));
            assertThatServicesAreAliveAndNotReady("Kafka");
        } finally {
            RunningSystem.thaw(Part.KAFKA);
        }
        assertThatAllComesBack();
    }

    @Test
    @OnProcessesOnly
    void of_a_service_that_starts_while_the_issuer_of_tokens_is_frozen_a_good_token_is_not_said_to_be_bad() {
        // Given
        RunningSystem.processes().kill(Part.VALIDATION);
        RunningSystem.freeze(Part.SANDBOX);

        // When
        try {
            RunningSystem.processes().restart(Part.VALIDATION);

            // Then
            assertThatAllAreUnavailableInTime(List.of(this::validation));
        } finally {
            RunningSystem.thaw(Part.SANDBOX);
        }
        assertThatAllComesBack();
    }

    @Test
    @OnProcessesOnly
    void a_service_that_starts_before_the_database_waits_and_goes_on() {
        // When
        RunningSystem.processes().kill(Part.OFFER);
        RunningSystem.processes().kill(Part.POSTGRES);
        CompletableFuture<Void> starting =
                CompletableFuture.runAsync(() -> RunningSystem.processes().restart(Part.OFFER));

        // Then
        try {
            Awaitility.await("it is alive and not ready")
                    .atMost(Duration.ofSeconds(30))
                    .ignoreExceptionsInstanceOf(ConnectException.class)
                    .untilAsserted(() -> {
                        assertThat(health(Part.OFFER, "live")).isEqualTo(200);
                        assertThat(health(Part.OFFER, "started")).isEqualTo(503);
                        assertThat(health(Part.OFFER, "ready")).isEqualTo(503);
                    });
            assertThat(offer().statusCode()).isEqualTo(503);
        } finally {
            RunningSystem.processes().restart(Part.POSTGRES);
            starting.join();
        }
        assertThatAllComesBack();
    }

    @ParameterizedTest
    @OnProcessesOnly
    @EnumSource(names = {"RIGHTS", "OFFER", "VALIDATION", "USAGE"})
    void a_service_stops_in_3_seconds_under_load_and_puts_no_good_event_into_quarantine(Part part) {
        // Given
        int quarantined = quarantined();
        List<TicketDistributedBody> tickets = IntStream.range(0, 500)
                .mapToObj(i -> new TicketDistributedBody(
                        UUID.randomUUID().toString(), customer, customer.privateContract(), now()))
                .toList();
        CompletableFuture<Void> publishing = CompletableFuture.runAsync(() -> IntStream.range(0, 50)
                .forEach(i -> TicketDistributedBody.publish(tickets.subList(10 * i, 10 * i + 10))));

        // When
        long start = System.nanoTime();
        RunningSystem.processes().stop(part);
        Duration stopping = Duration.ofNanos(System.nanoTime() - start);
        RunningSystem.processes().restart(part);

        // Then
        publishing.join();
        assertThat(stopping).isLessThan(Duration.ofSeconds(3));
        Awaitility.await("all are registered")
                .atMost(Duration.ofSeconds(60))
                .until(() -> tickets.stream()
                                .map(ticket -> "'" + ticket.id() + "'")
                                .reduce((a, b) -> a + "," + b)
                                .map(ids -> Barrier.count(
                                        "usage",
                                        "select count(*) from usage where ticket_distribution_id in (" + ids + ")"))
                                .orElseThrow()
                        == tickets.size());
        assertThat(quarantined()).isEqualTo(quarantined);
    }

    private void assertThatAllAreUnavailableInTime(List<Supplier<Response>> calls) {
        List<CompletableFuture<Timed>> answers = calls.stream()
                .map(call -> CompletableFuture.supplyAsync(() -> timed(call)))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.retryAfter()).isNotNull();
            assertThat(answer.time()).isLessThan(IN_TIME);
        });
    }

    /** A call that does not end in time fails the test rather than stop it. */
    private static Timed timed(Supplier<Response> call) {
        long start = System.nanoTime();
        Response response = CompletableFuture.supplyAsync(call)
                .orTimeout(2 * IN_TIME.toSeconds(), TimeUnit.SECONDS)
                .join();
        return new Timed(
                response.statusCode(), response.header("Retry-After"), Duration.ofNanos(System.nanoTime() - start));
    }

    /** Of what was started once, nothing that fails later makes it start again. */
    private static void assertThatServicesAreAliveAndNotReady(String because) {
        Awaitility.await("alive and not ready").atMost(IN_TIME).untilAsserted(() -> assertThat(SERVICES)
                .allSatisfy(service -> {
                    assertThat(health(service, "live")).isEqualTo(200);
                    assertThat(health(service, "started")).isEqualTo(200);
                    assertThat(health(service, "ready")).isEqualTo(503);
                    assertThat(down(service)).contains(because);
                    assertThat(get(RunningSystem.managementAddress(service, "/q/metrics"))
                                    .asString())
                            .containsPattern("(?m)^service_ready 0");
                }));
    }

    private static List<String> down(Part service) {
        return get(RunningSystem.managementAddress(service, "/q/health/ready"))
                .jsonPath()
                .getList("checks.findAll { it.status == 'DOWN' }.name", String.class);
    }

    private void assertThatAllComesBack() {
        Awaitility.await("all comes back").atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(SERVICES)
                    .allSatisfy(service -> assertThat(health(service, "ready")).isEqualTo(200));
            assertThat(List.of(entitlements(), validation(), usages()))
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
            assertThat(selection().statusCode()).isEqualTo(201);
        });
    }

    private static int health(Part service, String kind) {
        return get(RunningSystem.managementAddress(service, "/q/health/" + kind))
                .statusCode();
    }

    private Response entitlements() {
        return given(sales)
                .get(RunningSystem.address(
                        Part.RIGHTS,
                        "/customers/v2/benefits/entitlements/" + customer.number() + "/by-customer-number"));
    }

    private Response selection() {
        return given(sales)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "customerNumber",
                        customer.number(),
                        "travelDate",
                        Customer.today().toString(),
                        "travellers",
                        List.of(Map.of("id", "1", "userType", "ADULT", "contractUUID", customer.privateContract()))))
                .post(RunningSystem.address(Part.RIGHTS, "/customers/v2/benefits/rights-selections"));
    }

    private Response offer() {
        return given(sales).get(RunningSystem.address(Part.OFFER, "/offers/v2/offers/" + configuration.get("offerId")));
    }

    private Response validation() {
        return given(sales)
                .body(Map.of(
                        "travelDate",
                        Customer.today().toString(),
                        "orderId",
                        UUID.randomUUID().toString(),
                        "offerConfigurations",
                        List.of(configuration)))
                .post(RunningSystem.address(Part.VALIDATION, "/customers/v2/benefits/entitlements/validate"));
    }

    private Response usages() {
        return given(payroll)
                .get(RunningSystem.address(
                        Part.USAGE, "/personnelticket/v2/usages?customerNumber=" + customer.number()));
    }

    private static int quarantined() {
        return new Topic("UsageRegistered.quarantine").all().size()
                + new Topic("TicketDistributed.quarantine").all().size();
    }

    private static String now() {
        return Instant.now().toString();
    }
}
