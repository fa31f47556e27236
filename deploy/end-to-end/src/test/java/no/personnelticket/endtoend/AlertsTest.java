package no.personnelticket.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The rules of the alerts, and the pages of the runbook that they lead to. Needs no running system. */
class AlertsTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root")).normalize();
    private static final Path PROMETHEUS = ROOT.resolve("deploy/prometheus");
    private static final List<String> LOGGING_MODULES = List.of(
            "contracts/http",
            "contracts/messaging",
            "contracts/store",
            "rights-service",
            "offer-service",
            "validation-service",
            "usage-registration-service");
    private static final String LOG_LINE = "\\blog\\b[^`.|]*`([A-Z][^`]* [^`]*)`";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @Test
    void the_configuration_is_valid_and_the_alerts_fire_when_they_should() throws Exception {
        Assumptions.assumeTrue(
                PrometheusServer.isInstalled("promtool"),
                "promtool is not installed; Debian has it in the package prometheus");

        assertThat(promtool("check", "config", "prometheus.yml")).contains("SUCCESS");
        assertThat(promtool("test", "rules", "alerts.test.yml")).contains("SUCCESS");
    }

    @Test
    void each_alert_has_a_severity_a_test_and_a_page_of_its_name_and_each_page_has_its_alert() throws IOException {
        // Given
        String rules = Files.readString(PROMETHEUS.resolve("alerts.yml"));
        String tests = Files.readString(PROMETHEUS.resolve("alerts.test.yml"));
        List<String> alerts = found("alert: (\\w+)", rules);

        // Then
        assertThat(alerts).hasSizeGreaterThanOrEqualTo(12);
        assertThat(found("severity: (page|ticket)", rules)).hasSameSizeAs(alerts);
        assertThat(found("runbook_url: docs/runbook/(\\w+)\\.md", rules)).containsExactlyElementsOf(alerts);
        assertThat(found("alertname: (\\w+)", tests)).containsAll(alerts);
        assertThat(pages()).containsExactlyInAnyOrderElementsOf(alerts);
    }

    @Test
    void every_link_of_the_runbook_leads_somewhere() throws IOException {
        try (Stream<Path> pages = Files.walk(ROOT.resolve("docs"))) {
            assertThat(pages.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(page -> assertThat(
                            found(LINK.pattern(), Files.readString(page)))
                    .allSatisfy(link ->
                            assertThat(page.resolveSibling(link).normalize()).exists()));
        }
    }

    @Test
    void every_log_line_that_the_runbook_names_is_in_the_code() throws IOException {
        // Given
        StringBuilder code = new StringBuilder();
        for (String module : LOGGING_MODULES) {
            texts(ROOT.resolve(module).resolve("src/main/java"), ".java").forEach(code::append);
        }
        List<String> named = texts(ROOT.resolve("docs/runbook"), ".md").stream()
                .flatMap(page -> found(LOG_LINE, page).stream())
                .map(line -> line.replaceAll("\\s+", " "))
                .toList();

        // Then
        assertThat(named).hasSizeGreaterThanOrEqualTo(7).allSatisfy(line -> assertThat(code.indexOf('"' + line))
                .as("a log message begins with: %s", line)
                .isNotNegative());
    }

    private static List<String> texts(Path folder, String extension) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(extension)).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs/runbook"))) {
            return pages.map(page -> page.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                    .map(name -> name.replace(".md", ""))
                    .toList();
        }
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static String promtool(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Stream.concat(Stream.of("promtool"), Stream.of(arguments))
                        .toList())
                .directory(PROMETHEUS.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
