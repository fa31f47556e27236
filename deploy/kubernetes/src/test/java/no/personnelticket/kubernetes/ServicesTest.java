package no.personnelticket.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The services as Kubernetes runs them, compared with what they are. */
class ServicesTest {

    private static final List<String> SERVICES =
            List.of("rights-service", "offer-service", "validation-service", "usage-registration-service");
    private static final List<String> CALLERS =
            Stream.concat(SERVICES.stream(), Stream.of("console")).toList();
    private static final Pattern NEIGHBOUR = Pattern.compile("http://([a-z-]+-service)");

    private final Manifests norway = Manifests.of("norway");

    @ParameterizedTest
    @ValueSource(strings = {"rights-service", "offer-service", "validation-service", "usage-registration-service"})
    void the_migration_and_the_service_get_every_setting_without_which_a_start_ends(String service) throws IOException {
        JsonNode pod = norway.named("Deployment", service).at("/spec/template/spec");

        for (JsonNode container : List.of(pod.at("/initContainers/0"), pod.at("/containers/0"))) {
            Set<String> given =
                    variables(container).stream().map(ServicesTest::asVariable).collect(Collectors.toSet());
            assertThat(given).containsAll(required(service));
        }
    }

    @Test
    void the_console_gets_every_setting_without_which_a_start_ends() throws IOException {
        JsonNode container = norway.named("Deployment", "console").at("/spec/template/spec/containers/0");

        assertThat(variables(container).stream().map(ServicesTest::asVariable).toList())
                .containsAll(required("deploy/console"));
    }

    @Test
    void what_migrates_ends_and_what_serves_does_not() {
        for (String service : SERVICES) {
            JsonNode pod = norway.named("Deployment", service).at("/spec/template/spec");
            assertThat(variables(pod.at("/initContainers/0"))).contains("PERSONNELTICKET_MIGRATE_ONLY");
            assertThat(variables(pod.at("/containers/0"))).doesNotContain("PERSONNELTICKET_MIGRATE_ONLY");
        }
    }

    /** Quarkus takes such a variable for a setting of a tenant "client", and does not start. */
    @Test
    void no_setting_of_the_oidc_client_is_given_in_capitals() {
        for (String service : SERVICES) {
            JsonNode pod = norway.named("Deployment", service).at("/spec/template/spec");
            assertThat(variables(pod.at("/containers/0")))
                    .noneMatch(variable -> variable.startsWith("QUARKUS_OIDC_CLIENT_"));
        }
    }

    @Test
    void network_policies_allow_the_calls_between_services_and_no_others() {
        // Given
        Set<String> calls = new TreeSet<>();
        for (String caller : CALLERS) {
            JsonNode container = norway.named("Deployment", caller).at("/spec/template/spec/containers/0");
            for (JsonNode variable : container.path("env")) {
                Matcher neighbour = NEIGHBOUR.matcher(variable.path("value").asText());
                if (neighbour.matches()) {
                    calls.add(caller + " to " + neighbour.group(1));
                }
            }
        }

        // Then
        assertThat(calls).hasSize(7).isEqualTo(allowed("egress", "to")).isEqualTo(allowed("ingress", "from"));
    }

    @Test
    void every_service_has_an_address_a_budget_for_disruptions_and_an_autoscaler_within_its_partitions() {
        for (String service : SERVICES) {
            assertThat(norway.named("Service", service).at("/spec/ports/0/port").asInt())
                    .isEqualTo(80);
            assertThat(norway.named("PodDisruptionBudget", service)
                            .at("/spec/selector/matchLabels/app.kubernetes.io~1name")
                            .asText())
                    .isEqualTo(service);
            JsonNode autoscaler =
                    norway.named("HorizontalPodAutoscaler", service).path("spec");
            assertThat(autoscaler.at("/scaleTargetRef/name").asText()).isEqualTo(service);
            assertThat(autoscaler.path("maxReplicas").asInt()).isLessThanOrEqualTo(6);
        }
    }

    /** Between which services a policy lets something through, as "caller to callee". */
    private Set<String> allowed(String direction, String peer) {
        Set<String> allowed = new TreeSet<>();
        norway.ofKind("NetworkPolicy").forEach(policy -> {
            String owner = name(policy.at("/spec/podSelector"));
            for (JsonNode rule : policy.at("/spec/" + direction)) {
                for (JsonNode other : rule.path(peer)) {
                    String neighbour = name(other.path("podSelector"));
                    if (!owner.isEmpty() && !neighbour.isEmpty()) {
                        allowed.add(peer.equals("to") ? owner + " to " + neighbour : neighbour + " to " + owner);
                    }
                }
            }
        });
        return allowed;
    }

    private static String name(JsonNode selector) {
        return selector.at("/matchLabels/app.kubernetes.io~1name").asText();
    }

    private Set<String> variables(JsonNode container) {
        Set<String> names = new TreeSet<>();
        container
                .path("env")
                .forEach(variable -> names.add(variable.path("name").asText()));
        String settings = container.at("/envFrom/0/configMapRef/name").asText();
        norway.named("ConfigMap", settings).path("data").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> required(String module) throws IOException {
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(
                Manifests.ROOT.resolve(module).resolve("src/main/resources/application.properties"))) {
            properties.load(file);
        }
        return List.of(properties
                        .getProperty("personnelticket.required-settings")
                        .split(","))
                .stream()
                .map(setting -> asVariable(setting.strip()))
                .toList();
    }

    private static String asVariable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_");
    }
}
