package no.personnelticket.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    @TempDir
    Path directory;

    @Test
    void a_service_is_told_where_everything_is_that_it_needs() {
        // Given
        Ports ports = Ports.fromEnvironment(Map.of("SANDBOX_PORT", "7001", "POSTGRES_PORT", "7002"));

        // When
        List<String> command =
                new Commands(Path.of("/project"), ports, DataDirectory.at(directory)).service(Service.of(Part.RIGHTS));

        // Then
        assertThat(command)
                .contains(
                        "-Dquarkus.http.port=8081",
                        "-Dkafka.bootstrap.servers=localhost:9092",
                        "-Dpersonnelticket.issuer=http://localhost:7001",
                        "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://localhost:7002/rights",
                        "-Dquarkus.rest-client.customers.url=http://localhost:7001")
                .endsWith("-jar", "/project/rights-service/target/quarkus-app/quarkus-run.jar");
    }

    @Test
    void the_mark_by_which_our_processes_are_known_comes_first() {
        Commands commands = new Commands(Path.of("/project"), Ports.free(), DataDirectory.at(directory));

        assertThat(commands.kafka().get(1)).isEqualTo("-Dpersonnelticket.local=" + directory.toAbsolutePath());
    }
}
