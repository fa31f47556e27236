package no.personnelticket.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandsTest {

    @TempDir
    Path directory;

    @Test
    void a_service_is_told_where_everything_is_that_it_needs() {
        // Given
        Ports ports = Ports.fromEnvironment(Map.of("SANDBOX_PORT", "7001", "POSTGRES_PORT", "7002"));

        // When
        List<String> command = commands(ports, JvmFlags.QUICK_START).service(Service.of(Part.RIGHTS));

        // Then
        assertThat(command)
                .contains(
                        "-Dquarkus.http.port=8081",
                        "-Dquarkus.management.port=9081",
                        "-Dquarkus.log.console.json.enabled=true",
                        "-Dkafka.bootstrap.servers=localhost:9092",
                        "-Dpersonnelticket.issuer=http://localhost:7001",
                        "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://localhost:7002/rights",
                        "-Dquarkus.rest-client.customers.url=http://localhost:7001")
                .endsWith("-jar", "/project/rights-service/target/quarkus-app/quarkus-run.jar");
    }

    @Test
    void the_mark_by_which_our_processes_are_known_comes_first() {
        Commands commands = commands(Ports.free(), JvmFlags.QUICK_START);

        assertThat(commands.kafka().get(1)).isEqualTo("-Dpersonnelticket.local=" + directory.toAbsolutePath());
    }

    @Test
    void for_measurements_the_services_run_as_in_a_real_installation() {
        List<String> quick = commands(Ports.free(), JvmFlags.QUICK_START).service(Service.of(Part.OFFER));
        List<String> installed = commands(Ports.free(), JvmFlags.INSTALLED).service(Service.of(Part.OFFER));

        assertThat(quick).contains("-XX:TieredStopAtLevel=1", "-Xmx192m");
        assertThat(installed)
                .contains("-XX:+UseG1GC", "-XX:+UseTransparentHugePages", "-Xmx512m")
                .doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @ParameterizedTest
    @EnumSource(JvmFlags.class)
    void a_service_whose_memory_is_full_ends_and_does_not_go_on_without_a_part_of_its_threads(JvmFlags jvm) {
        assertThat(commands(Ports.free(), jvm).service(Service.of(Part.OFFER))).contains("-XX:+ExitOnOutOfMemoryError");
    }

    private Commands commands(Ports ports, JvmFlags jvm) {
        return new Commands(
                Path.of("/project"),
                ports,
                DataDirectory.at(directory),
                jvm,
                Map.of("quarkus.log.console.json.enabled", "true"));
    }
}
