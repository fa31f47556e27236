package no.personnelticket.validation;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Health and metrics are on a port of their own. */
@QuarkusTest
class ManagementPortTest {

    /** The service has 200; some may be at work. */
    private static final int MORE_THAN_WORKERS = 400;

    @TestHTTPResource(value = "/", management = true)
    String management;

    private final AtomicInteger held = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);

    @BeforeEach
    void ready() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(status("health/ready")).isEqualTo(200));
    }

    @AfterEach
    void release() {
        released.countDown();
    }

    @Test
    void neither_is_on_the_port_of_the_operations() {
        assertThat(List.of("health", "health/ready", "health/live", "health/started", "metrics"))
                .allSatisfy(path -> {
                    assertThat(get("/q/" + path).statusCode()).isEqualTo(404);
                    assertThat(status(path)).isEqualTo(200);
                });
    }

    @Test
    void while_all_workers_are_held_health_answers() {
        // Given
        ExecutorService workers = Arc.container().getExecutorService();
        for (int i = 0; i < MORE_THAN_WORKERS; i++) {
            workers.execute(this::hold);
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> held.get() > MORE_THAN_WORKERS / 4);

        // When
        List<Integer> answers = List.of(status("health/ready"), status("health/live"), status("health/started"));

        // Then
        assertThat(held).as("the others wait for a worker").hasValueLessThan(MORE_THAN_WORKERS);
        assertThat(answers).containsOnly(200);
    }

    private void hold() {
        held.incrementAndGet();
        try {
            released.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private int status(String path) {
        return get(management + path).statusCode();
    }
}
