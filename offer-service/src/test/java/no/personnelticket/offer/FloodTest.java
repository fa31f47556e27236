package no.personnelticket.offer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import no.personnelticket.testing.openapi.Flood;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** One client floods each operation, with many requests and with slow bodies; another one is answered as ever. */
@QuarkusTest
@TestProfile(FloodTest.Limits.class)
class FloodTest {

    private static final Logger LOG = Logger.getLogger(FloodTest.class);

    private static final int IN_FLIGHT = 10;

    /** Twenty times the goal of 500 ms: a machine that builds other things at the same time is slow. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    /** Small enough to be met by a test. */
    public static class Limits implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "personnelticket.requests.per-client.in-flight", String.valueOf(IN_FLIGHT),
                    "personnelticket.requests.per-client.per-second", "100",
                    "personnelticket.requests.body-time", "3s");
        }
    }

    @Test
    void a_client_that_floods_each_operation_does_not_make_another_one_wait() {
        // Given
        String served = given().get("/q/openapi?format=json").asString();

        // When
        Flood.Result result = Flood.of(served, IN_FLIGHT);

        // Then
        LOG.infof("Flooded, %s", result);
        assertThat(result.refused()).isPositive();
        assertThat(result.p99()).isLessThan(BOUND);
    }
}
