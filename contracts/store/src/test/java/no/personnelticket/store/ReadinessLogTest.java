package no.personnelticket.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.health.SmallRyeHealth;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadinessLogTest {

    private static final String UP = """
            {"status": "UP", "checks": [{"name": "PostgreSQL", "status": "UP"}, {"name": "Kafka", "status": "UP"}]}""";

    private static final String DOWN = """
            {"status": "DOWN", "checks": [
              {"name": "PostgreSQL", "status": "DOWN", "data": {"cause": "timed out"}}, {"name": "Kafka", "status": "UP"}]}""";

    private final Logger logger = Logger.getLogger(ReadinessLog.class.getName());
    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(String.format(line.getMessage(), line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(handler);
    }

    @Test
    void one_line_says_why_the_service_is_not_ready_and_one_that_it_is_again() {
        // Given
        Iterator<String> states = List.of(UP, DOWN, DOWN, DOWN, UP, UP, DOWN).iterator();
        ReadinessLog log = new ReadinessLog(() -> health(states.next()));

        // When
        while (states.hasNext()) {
            log.logChange();
        }

        // Then
        String notReady = "Not ready, PostgreSQL={\"cause\":\"timed out\"}";
        assertThat(lines).containsExactly(notReady, "Ready again", notReady);
    }

    private static SmallRyeHealth health(String payload) {
        JsonObject json = Json.createReader(new StringReader(payload)).readObject();
        return new SmallRyeHealth(json);
    }
}
