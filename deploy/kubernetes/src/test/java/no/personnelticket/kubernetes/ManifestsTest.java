package no.personnelticket.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What kubectl makes of the overlays, held to the types that Kubernetes and the operators publish. */
class ManifestsTest {

    @ParameterizedTest
    @ValueSource(strings = {"local", "norway"})
    void every_object_of_an_overlay_has_the_fields_of_its_published_type_only(String overlay) {
        List<String> faults = Manifests.of(overlay).objects().stream()
                .map(OperatorTypes::fault)
                .flatMap(Optional::stream)
                .toList();

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: apps/v1, kind: Deployment, spec: {replica: 2}}",
                "{apiVersion: apps/v1, kind: Deployment, spec: {template: {spec: {containers: [{nam: x}]}}}}",
                "{apiVersion: kafka.strimzi.io/v1, kind: Kafka, spec: {kafka: {listener: []}}}",
                "{apiVersion: kafka.strimzi.io/v1, kind: KafkaTopic, spec: {partition: 6}}",
                "{apiVersion: kafka.strimzi.io/v1, kind: KafkaUser, spec: {authorization: {type: simple, acl: []}}}",
                "{apiVersion: monitoring.coreos.com/v1, kind: ServiceMonitor, spec: {endpoint: []}}",
                "{apiVersion: postgresql.cnpg.io/v1, kind: Cluster, spec: {instance: 3}}",
                "{apiVersion: postgresql.cnpg.io/v1, kind: Cluster, spec: {instances: three}}",
                "{apiVersion: example.org/v1, kind: Unknown}"
            })
    void an_object_with_another_field_is_refused(String object) {
        assertThat(OperatorTypes.fault(Manifests.parse(object).get(0))).isPresent();
    }

    @Test
    void an_installation_has_its_secrets_by_reference_only() {
        assertThat(Manifests.of("norway").ofKind("Secret")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "norway"})
    void no_container_may_write_to_its_image_or_gain_privileges(String overlay) {
        Manifests manifests = Manifests.of(overlay);

        assertThat(manifests.ofKind("Deployment")).isNotEmpty().allSatisfy(deployment -> {
            JsonNode pod = deployment.at("/spec/template/spec");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            List<JsonNode> containers = Stream.of("containers", "initContainers")
                    .flatMap(kind -> pod.path(kind).valueStream())
                    .toList();
            assertThat(containers).isNotEmpty().allSatisfy(ManifestsTest::isRestricted);
        });
    }

    private static void isRestricted(JsonNode container) {
        JsonNode security = container.path("securityContext");
        assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
    }
}
