package no.personnelticket.endtoend.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import no.personnelticket.endtoend.RunningSystem;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A short round of {@code deploy/end-to-end/fuzz}. Comes last, since nobody else expects what it stores. */
@Order(Integer.MAX_VALUE)
class FuzzSuiteTest {

    private static final long SEED = 18;

    @Test
    void wrong_input_is_refused_clearly_and_stops_nobody() throws IOException, InterruptedException {
        // When
        FuzzSuite.Result result =
                FuzzSuite.run(RunningSystem.processes(), Path.of(System.getProperty("project.root")), SEED, 15, 20);

        // Then
        assertThat(result.found()).as("seed %d: %s", SEED, result.line()).isEmpty();
        assertThat(result.statuses()).containsKeys(200, 400, 401, 404, 405, 406, 415);
        assertThat(result.events()).isGreaterThan(100);
    }
}
