package no.personnelticket.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The benchmark that writes to a table of its own like the register's still fits the register. */
class ImportBenchmarkTest {

    private static final Path MODULE = Path.of("").toAbsolutePath();

    @Test
    void the_import_is_measured_against_copy() throws IOException, InterruptedException {
        // Given
        Path output = Files.createTempFile("import-benchmark", ".txt");
        ProcessBuilder benchmark = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "no.personnelticket.benchmarks.imports.ImportBenchmark",
                MODULE.resolve("../..").normalize().toString());
        benchmark.environment().putAll(Map.of("ROWS", "500", "RUNS", "1", "WARMUP", "1"));

        // When
        Process running = benchmark
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        // Then
        try {
            assertThat(running.waitFor(3, TimeUnit.MINUTES)).isTrue();
            assertThat(Files.readAllLines(output))
                    .anyMatch(line -> line.matches("copy=\\d+ import=\\d+ import/copy=[\\d.]+"));
        } finally {
            running.destroy();
            Files.delete(output);
        }
    }
}
