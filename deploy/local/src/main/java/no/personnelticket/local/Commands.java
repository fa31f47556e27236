package no.personnelticket.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.personnelticket.embedded.EmbeddedKafka;

/**
 * The commands that start the Java processes.
 *
 * @param settings of every service and the sandbox, in addition to the addresses of the other parts
 */
record Commands(Path root, Ports ports, DataDirectory data, JvmFlags jvm, Map<String, String> settings) {

    /** Marks our processes, so that {@code down} never signals another one. */
    private static final String MARK = "-Dpersonnelticket.local=";

    List<String> kafka() {
        List<String> command = java(JvmFlags.QUICK_START, "256m");
        command.add("-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        command.addAll(List.of(
                EmbeddedKafka.class.getName(), data.kafka().toString(), Integer.toString(ports.of(Part.KAFKA))));
        return command;
    }

    List<String> service(Service service) {
        List<String> command = java(jvm, jvm.heap(service.heap()));
        properties(service).forEach((name, value) -> command.add("-D" + name + "=" + value));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        if (service.database() != null) {
            command.add("-Dquarkus.datasource.jdbc.url=" + jdbcUrl(service.database()));
            command.addAll(List.of("-Dquarkus.datasource.username=postgres", "-Dquarkus.datasource.password=postgres"));
        }
        service.secrets().forEach((name, value) -> command.add("-D" + name + "=" + value));
        service.neighbours().forEach((name, neighbour) -> command.add("-D" + name + "=" + uri(neighbour)));
        service.managed().forEach((name, other) -> command.add("-D" + name + "=" + managementUri(other)));
        command.add("-jar");
        command.add(root.resolve(service.folder())
                .resolve("target/quarkus-app/quarkus-run.jar")
                .toString());
        return command;
    }

    /** The same for one more instance of a part, with its own logs. */
    Commands ofAnother(Part part, int instance) {
        return new Commands(
                root,
                ports.withFree(part),
                DataDirectory.at(data.path().resolve("instance-" + instance)),
                jvm,
                settings);
    }

    String uri(Part part) {
        return "http://localhost:" + ports.of(part);
    }

    /** The base address of an application's health and metrics. */
    String managementUri(Part application) {
        return "http://localhost:" + ports.managementOf(application);
    }

    String bootstrapServers() {
        return "localhost:" + ports.of(Part.KAFKA);
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + ports.of(Part.POSTGRES) + "/" + database;
    }

    private Map<String, String> properties(Service service) {
        return Map.of(
                "quarkus.http.host",
                "localhost",
                "quarkus.http.port",
                Integer.toString(ports.of(service.part())),
                "quarkus.management.host",
                "localhost",
                "quarkus.management.port",
                Integer.toString(ports.managementOf(service.part())),
                "quarkus.smallrye-openapi.enabled",
                "true",
                "quarkus.swagger-ui.enabled",
                "true",
                "kafka.bootstrap.servers",
                bootstrapServers(),
                "personnelticket.issuer",
                uri(Part.SANDBOX));
    }

    private List<String> java(JvmFlags flags, String heap) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(MARK + data.path());
        command.addAll(flags.flags());
        command.add("-Xmx" + heap);
        return command;
    }
}
