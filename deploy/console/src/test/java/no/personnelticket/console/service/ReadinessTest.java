package no.personnelticket.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    @Test
    void a_service_says_why_it_is_not_ready() throws JsonProcessingException {
        // Given
        String health = """
                {"status": "DOWN", "checks": [
                  {"name": "Kafka", "status": "UP"},
                  {"name": "PostgreSQL", "status": "DOWN", "data": {"cause": "the schema is not up to date"}},
                  {"name": "consumers", "status": "DOWN", "data": {
                    "OfferPriced-1@17": "has made no progress for 70 s: timed out",
                    "OfferPriced-2@4": "has made no progress for 71 s: timed out"}},
                  {"name": "issuer", "status": "DOWN"}]}""";

        // When
        Readiness readiness = Readiness.of(new JsonMapper().readTree(health));

        // Then
        assertThat(readiness.isReady()).isFalse();
        assertThat(readiness.isSilent()).isFalse();
        assertThat(readiness.causes())
                .containsExactly(
                        "PostgreSQL: the schema is not up to date",
                        "consumers: OfferPriced-1@17 has made no progress for 70 s: timed out,"
                                + " OfferPriced-2@4 has made no progress for 71 s: timed out",
                        "issuer");
    }

    @Test
    void what_is_no_answer_of_a_health_check_is_none() {
        assertThat(Readiness.of(MissingNode.getInstance()).isSilent()).isTrue();
    }
}
