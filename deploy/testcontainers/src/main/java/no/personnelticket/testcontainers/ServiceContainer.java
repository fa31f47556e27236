package no.personnelticket.testcontainers;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Capability;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** A service with the restrictions of an installation: no privileges, a read-only file system, limited memory. */
final class ServiceContainer extends GenericContainer<ServiceContainer> {

    /** The port of an image's health and metrics. */
    private static final int MANAGEMENT_PORT = 9000;

    private static final long MEMORY_BYTES = 768L << 20;
    private static final Duration START_WITHIN = Duration.ofMinutes(3);

    private final Service service;

    ServiceContainer(Service service, String version, Network network) {
        super(DockerImageName.parse("personnelticket/" + service.title() + ":" + version));
        this.service = service;
        withNetwork(network);
        withNetworkAliases(service.title());
        withExposedPorts(service.port(), MANAGEMENT_PORT);
        withExtraHost("host.docker.internal", "host-gateway");
        withTmpFs(Map.of("/tmp", "rw"));
        withCreateContainerCmdModifier(ServiceContainer::restrict);
        waitingFor(Wait.forHttp("/q/health/ready").forPort(MANAGEMENT_PORT).withStartupTimeout(START_WITHIN));
        withEnv("KAFKA_BOOTSTRAP_SERVERS", Infrastructure.KAFKA_INSIDE);
        withEnv("PERSONNELTICKET_ISSUER", Service.SANDBOX.insideAddress());
        withEnv("PERSONNELTICKET_CLOCK_MOVABLE", "true");
        if (service.database() != null) {
            withEnv("QUARKUS_DATASOURCE_JDBC_URL", Infrastructure.insideJdbcUrl(service.database()));
            withEnv("QUARKUS_DATASOURCE_USERNAME", service.database());
            withEnv("QUARKUS_DATASOURCE_PASSWORD", service.database());
        }
    }

    Service service() {
        return service;
    }

    URI address() {
        return URI.create("http://" + getHost() + ":" + getMappedPort(service.port()));
    }

    URI managementAddress() {
        return URI.create("http://" + getHost() + ":" + getMappedPort(MANAGEMENT_PORT));
    }

    private static void restrict(CreateContainerCmd command) {
        command.getHostConfig()
                .withReadonlyRootfs(true)
                .withMemory(MEMORY_BYTES)
                .withCapDrop(Capability.ALL);
    }
}
