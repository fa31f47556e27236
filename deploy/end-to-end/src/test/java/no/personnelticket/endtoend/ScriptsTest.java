package no.personnelticket.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import no.personnelticket.embedded.FreePort;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScriptsTest {

    private Path data;
    private Map<String, String> environment;

    @BeforeEach
    void a_folder_and_ports_of_its_own() throws IOException {
        data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "scripts-");
        environment = new HashMap<>(Map.of("PERSONNELTICKET_DATA", data.toString()));
        for (String part :
                new String[] {"KAFKA", "POSTGRES", "SANDBOX", "RIGHTS", "OFFER", "VALIDATION", "USAGE", "CONSOLE"}) {
            environment.put(part + "_PORT", Integer.toString(FreePort.any()));
        }
    }

    @AfterEach
    void nothing_is_left_running() throws InterruptedException {
        Script.start("down", environment).exitCode();
        assertThat(processesOfThisSystem()).isZero();
    }

    @Test
    void up_starts_everything_a_sale_goes_through_and_down_leaves_nothing() throws InterruptedException {
        // Given
        Script up = up();

        // When
        Script sale = Script.start("sale", environment);
        int sold = sale.exitCode();
        Script another = Script.start("up", environment);
        int started = another.exitCode();
        Script down = Script.start("down", environment);
        int stopped = down.exitCode();

        // Then
        assertThat(sold).as(sale.said()).isZero();
        assertThat(started).isEqualTo(1);
        assertThat(another.said()).contains("already running");
        assertThat(stopped).as(down.said()).isZero();
        assertThat(up.exitCode()).as(up.said()).isZero();
        assertThat(processesOfThisSystem()).isZero();
        Script again = Script.start("down", environment);
        assertThat(again.exitCode()).isZero();
        assertThat(again.said()).contains("nothing is running");
    }

    @Test
    void a_service_that_dies_ends_everything_and_is_named_with_its_log() throws Exception {
        // Given
        Script up = up();
        long offerService = Long.parseLong(
                Files.readString(data.resolve("run/offer-service.pid")).strip());

        // When
        ProcessHandle.of(offerService).orElseThrow().destroyForcibly();

        // Then
        assertThat(up.exitCode()).as(up.said()).isNotZero();
        assertThat(up.said())
                .contains("offer-service")
                .contains(data.resolve("logs/offer-service.log").toString());
    }

    @Test
    void a_taken_port_is_named_with_the_variable_that_changes_it() throws Exception {
        int port = Integer.parseInt(environment.get("RIGHTS_PORT"));
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Script up = Script.start("up", environment);
            assertThat(up.exitCode()).isEqualTo(1);
            assertThat(up.said())
                    .contains(Integer.toString(taken.getLocalPort()))
                    .contains("RIGHTS_PORT");
        }
    }

    @Test
    void a_sale_without_a_system_says_how_to_start_one() throws InterruptedException {
        Script sale = Script.start("sale", environment);
        assertThat(sale.exitCode()).isEqualTo(1);
        assertThat(sale.said()).contains("Start it with deploy/local/up");
    }

    private Script up() {
        Script up = Script.start("up", environment);
        Awaitility.await("ready")
                .atMost(Duration.ofMinutes(3))
                .until(() -> up.said().contains("Everything is ready")
                        || !up.process().isAlive());
        assertThat(up.process().isAlive()).as(up.said()).isTrue();
        return up;
    }

    private long processesOfThisSystem() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()))
                .count();
    }
}
