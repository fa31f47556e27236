package no.personnelticket.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The files of deploy/compose, compared with what the services are; it needs no Docker. */
class ComposeTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));

    private final Map<String, Map<String, Object>> services = services("compose.yaml");

    @ParameterizedTest
    @ValueSource(
            strings = {"rights-service", "offer-service", "validation-service", "usage-registration-service", "console"
            })
    void a_service_gets_every_setting_without_which_its_start_ends(String service) throws IOException {
        // When
        List<String> given = environment(services, service).keySet().stream()
                .map(ComposeTest::asVariable)
                .toList();

        // Then
        assertThat(given).containsAll(required(service));
        assertThat(environment(services, service).keySet())
                .as("in capitals Quarkus takes these for settings of a tenant \"client\"")
                .noneMatch(name -> name.startsWith("QUARKUS_OIDC_CLIENT_"));
    }

    @Test
    void what_is_ours_runs_without_privileges_on_a_read_only_file_system() {
        assertThat(services.values())
                .filteredOn(service -> service.get("image").toString().startsWith("personnelticket/"))
                .hasSize(7)
                .allSatisfy(service -> {
                    assertThat(service).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
                    assertThat(service).containsEntry("security_opt", List.of("no-new-privileges:true"));
                });
    }

    @Test
    void nothing_listens_beyond_the_loopback_interface() {
        assertThat(services.values())
                .extracting(service -> service.get("ports"))
                .filteredOn(ports -> ports != null)
                .hasSize(10)
                .allSatisfy(ports -> assertThat(ports.toString()).startsWith("[127.0.0.1:"));
    }

    @Test
    void what_prometheus_and_grafana_read_is_mounted_and_every_service_and_the_console_are_scraped()
            throws IOException {
        // Given
        Map<String, Object> prometheus = services.get("prometheus");
        Map<String, Object> grafana = services.get("grafana");

        // Then
        assertThat(List.of(prometheus, grafana))
                .allSatisfy(service -> assertThat(service).containsEntry("profiles", List.of("observability")));
        assertThat(mounted(prometheus))
                .contains(
                        "/etc/prometheus/prometheus.yml", "/etc/prometheus/alerts.yml", "/etc/prometheus/targets.yml");
        assertThat(mounted(grafana)).contains("/etc/grafana/provisioning", "/var/lib/grafana/dashboards");
        assertThat(environment(services, "grafana")).containsEntry("PROMETHEUS_URL", "http://prometheus:9090");
        String targets = Files.readString(ROOT.resolve("deploy/compose/targets.yml"));
        services.forEach((name, service) -> {
            if (name.endsWith("-service") || name.equals("console")) {
                assertThat(targets).contains("\"" + name + ":9000\"", "{service: " + name + "}");
            }
        });
    }

    /** Where in the container the files are that are there beside compose.yaml. */
    private static List<String> mounted(Map<String, Object> service) {
        List<String> mounted = new ArrayList<>();
        for (Object volume : (List<?>) service.get("volumes")) {
            String[] parts = volume.toString().split(":", -1);
            if (parts[0].startsWith(".")) {
                assertThat(ROOT.resolve("deploy/compose").resolve(parts[0])).exists();
                mounted.add(parts[1]);
            }
        }
        return mounted;
    }

    @Test
    void with_tls_everybody_who_uses_kafka_logs_in() {
        Map<String, Map<String, Object>> secured = services("compose.tls.yaml");

        assertThat(services.keySet())
                .filteredOn(service -> environment(services, service).containsKey("KAFKA_BOOTSTRAP_SERVERS"))
                .hasSize(7)
                .allSatisfy(service -> assertThat(environment(secured, service))
                        .containsEntry("KAFKA_SECURITY_PROTOCOL", "SASL_SSL")
                        .hasEntrySatisfying("KAFKA_SASL_JAAS_CONFIG", login -> assertThat(login.toString())
                                .contains("username=\"" + service + "\"")));
    }

    private static Map<String, Map<String, Object>> services(String file) {
        try (Reader yaml =
                Files.newBufferedReader(ROOT.resolve("deploy/compose").resolve(file))) {
            Map<String, Map<String, Map<String, Object>>> document = new Yaml().load(yaml);
            return document.get("services");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("unchecked") // the form of a compose file
    private static Map<String, Object> environment(Map<String, Map<String, Object>> services, String service) {
        return (Map<String, Object>) services.get(service).getOrDefault("environment", Map.of());
    }

    private static List<String> required(String service) throws IOException {
        Properties properties = new Properties();
        Path module = ROOT.resolve(service.equals("console") ? "deploy/console" : service);
        try (Reader file = Files.newBufferedReader(module.resolve("src/main/resources/application.properties"))) {
            properties.load(file);
        }
        return List.of(properties
                        .getProperty("personnelticket.required-settings")
                        .split(",", -1))
                .stream()
                .map(setting -> asVariable(setting.strip()))
                .toList();
    }

    private static String asVariable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_");
    }
}
