package no.personnelticket.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.model.ContainerConfig;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testcontainers.containers.Container.ExecResult;

/** The images as an installation runs them. */
@WithContainers
class ImagesTest {

    private static final String FOLDER = "/opt/personnelticket/";
    private static final Pattern STARTED = Pattern.compile("started in ([0-9.]+)s");

    @ParameterizedTest
    @EnumSource
    void an_image_says_what_it_is_and_how_it_is_run(Service service, PersonnelTickets system) {
        // When
        ServiceContainer container = system.containerOf(service);
        InspectImageResponse image = container
                .getDockerClient()
                .inspectImageCmd(container.getDockerImageName())
                .exec();

        // Then
        ContainerConfig config = image.getConfig();
        assertThat(config.getUser()).isEqualTo("10001:10001");
        assertThat(config.getEntrypoint())
                .startsWith("java")
                .contains("-XX:+ExitOnOutOfMemoryError", "-XX:MaxRAMPercentage=50");
        assertThat(config.getHealthcheck().getTest()).containsExactly("CMD", FOLDER + "health");
        Map<String, String> labels = config.getLabels();
        assertThat(labels).containsEntry("org.opencontainers.image.title", service.title());
        assertThat(labels.get("org.opencontainers.image.version"))
                .isEqualTo(Images.ofThisVersion().version());
        assertThat(labels.get("org.opencontainers.image.revision")).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void a_service_runs_without_privileges_on_a_read_only_file_system(Service service, PersonnelTickets system)
            throws IOException, InterruptedException {
        // Given
        ServiceContainer container = system.containerOf(service);
        InspectContainerResponse running = container.getCurrentContainerInfo();

        // When
        ExecResult written = container.execInContainer("bash", "-c", "echo x > " + FOLDER + "x");

        // Then
        assertThat(running.getHostConfig().getReadonlyRootfs()).isTrue();
        assertThat(container.execInContainer("id", "-u").getStdout().strip()).isEqualTo("10001");
        assertThat(written.getExitCode()).isNotZero();
        assertThat(container.execInContainer(FOLDER + "health").getExitCode()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void an_image_carries_the_list_of_what_it_contains(Service service, PersonnelTickets system)
            throws IOException, InterruptedException {
        // When
        JsonNode list = new ObjectMapper()
                .readTree(system.containerOf(service)
                        .execInContainer("cat", FOLDER + "sbom.json")
                        .getStdout());

        // Then
        assertThat(list.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(list.path("components").findValuesAsText("name")).contains("quarkus-rest", "contracts-http");
    }

    @ParameterizedTest
    @EnumSource
    void the_classes_of_a_service_come_from_its_aot_cache(Service service, PersonnelTickets system)
            throws IOException, InterruptedException {
        // Given
        ServiceContainer container = system.containerOf(service);
        assumeThat(container
                        .execInContainer("test", "-e", FOLDER + "application.aot")
                        .getExitCode())
                .as("the runtime of the image is JDK 25 or later")
                .isZero();
        Matcher started = STARTED.matcher(container.getLogs());
        assertThat(started.find()).isTrue();
        System.out.println(service.title() + " started in " + started.group(1) + " s, beside the other services");

        // Then
        assertThat(container
                        .execInContainer("grep", "-c", "application.aot", "/proc/1/maps")
                        .getExitCode())
                .as("the cache is mapped into the process")
                .isZero();
    }
}
