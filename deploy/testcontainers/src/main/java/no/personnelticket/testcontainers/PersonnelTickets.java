package no.personnelticket.testcontainers;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.lifecycle.Startable;
import org.testcontainers.lifecycle.Startables;

/**
 * The whole system in containers: Kafka, PostgreSQL, the four services, and the sandbox, which stands in for the world outside.
 *
 * <pre>{@code
 * try (PersonnelTickets system = new PersonnelTickets()) {
 *     system.start();
 *     system.people().importSamples();
 *     Claim ingrid = system.people().claim(3, 1233, 1000001);
 *     // GET system.address(Service.RIGHTS) + "/customers/v2/…" with system.token("sales-client")
 * }
 * }</pre>
 */
public final class PersonnelTickets implements Startable {

    private static final String ENCRYPTION_KEYS = "1:Zm9yIGRldmVsb3BtZW50IGFuZCB0ZXN0cyBvbmx5ISE=";
    private static final String LOOKUP_KEY = "Zm9yIGRldmVsb3BtZW50IGxvb2t1cHMgb25seSAhISE=";
    private static final String SANDBOX = Service.SANDBOX.insideAddress();

    private Images images = Images.ofThisVersion();
    private String customersApi = SANDBOX;
    private String offersApi = SANDBOX;
    private Network network;
    private Infrastructure infrastructure;
    private Tokens tokens;
    private final Map<Service, ServiceContainer> services = new EnumMap<>(Service.class);

    /** Uses the images of another version than this library's. */
    public PersonnelTickets withVersion(String version) {
        images = images.withVersion(version);
        return this;
    }

    /**
     * Lets the rights-service call your Customers API instead of the sandbox's.
     *
     * @param address as seen from the containers; for a server in the test's JVM
     *     {@code http://host.docker.internal:<port>}, and the server must listen on all interfaces
     */
    public PersonnelTickets withCustomersApi(URI address) {
        customersApi = address.toString();
        return this;
    }

    /**
     * Lets the offer-service call your Offers API instead of the sandbox's.
     *
     * @param address as for {@link #withCustomersApi(URI)}
     */
    public PersonnelTickets withOffersApi(URI address) {
        offersApi = address.toString();
        return this;
    }

    /** Returns when every service is ready. */
    @Override
    public void start() {
        if (network != null) {
            return;
        }
        network = Network.newNetwork();
        infrastructure = new Infrastructure(images, network);
        Stream.of(Service.values()).forEach(service -> services.put(service, container(service)));
        try {
            infrastructure.start();
            Startables.deepStart(services.values()).join();
        } catch (RuntimeException failed) {
            IllegalStateException told = new IllegalStateException("The system did not start.\n" + logs(), failed);
            stop();
            throw told;
        }
        tokens = new Tokens(address(Service.SANDBOX));
    }

    @Override
    public void stop() {
        if (network == null) {
            return;
        }
        services.values().forEach(GenericContainer::stop);
        services.clear();
        infrastructure.stop();
        network.close();
        network = null;
    }

    /** The address at which the test reaches a service. */
    public URI address(Service service) {
        return services.get(service).address();
    }

    /** The address at which the test reaches a service's health and metrics: {@code /q/health}, {@code /q/metrics}. */
    public URI managementAddress(Service service) {
        return services.get(service).managementAddress();
    }

    /** The address at which the test reaches Kafka, as {@code host:port}. */
    public String bootstrapServers() {
        return infrastructure.bootstrapServers();
    }

    /**
     * A bearer token that is valid for an hour.
     *
     * @param client a client that the sandbox knows: {@code sales-client}, {@code hr-system}, {@code payroll}
     */
    public String token(String client) {
        return tokens.of(client);
    }

    /** Imports employees and lets them claim their rights. */
    public People people() {
        return new People(this);
    }

    /** The address of a service's database; the role and its password are the name of the database. */
    public String jdbcUrl(Service service) {
        return infrastructure.jdbcUrl(service.database());
    }

    /** Suspends a service, as if its machine hung, until {@link #resume(Service)}. */
    public void pause(Service service) {
        pause(services.get(service));
    }

    /** Resumes a paused service. */
    public void resume(Service service) {
        resume(services.get(service));
    }

    /** Suspends Kafka, as if its machine hung, until {@link #resumeKafka()}. */
    public void pauseKafka() {
        pause(infrastructure.kafka());
    }

    /** Resumes a paused Kafka. */
    public void resumeKafka() {
        resume(infrastructure.kafka());
    }

    /** Suspends PostgreSQL with all databases, as if its machine hung, until {@link #resumePostgres()}. */
    public void pausePostgres() {
        pause(infrastructure.postgres());
    }

    /** Resumes a paused PostgreSQL. */
    public void resumePostgres() {
        resume(infrastructure.postgres());
    }

    /**
     * Moves the clocks of all services forward, for tests that depend on a date or time, such as expired offers or the
     * end of a month. The clocks continue from there and cannot be moved back. Tokens, Kafka's timestamps and scheduled
     * jobs follow the machine's clock. No month is closed by schedule: close it by its HTTP call.
     *
     * @param instant not before the services' current time, and at most 366 days after the machine's
     * @throws IllegalStateException if a service refuses it; the message has the reason
     */
    public void moveClockTo(Instant instant) {
        services.values()
                .forEach(service -> Http.put(service.managementAddress().resolve("/clock?to=" + instant)));
    }

    /** The last lines of every container's log, for a failed test. */
    public String logs() {
        List<GenericContainer<?>> containers = new ArrayList<>(infrastructure.containers());
        containers.addAll(services.values());
        StringBuilder text = new StringBuilder();
        containers.stream()
                .filter(container -> container.getContainerId() != null)
                .forEach(container -> text.append(Logs.endOf(container)));
        return text.toString();
    }

    /** The container of a service, for tests of the images. */
    ServiceContainer containerOf(Service service) {
        return services.get(service);
    }

    private static void pause(GenericContainer<?> container) {
        container
                .getDockerClient()
                .pauseContainerCmd(container.getContainerId())
                .exec();
    }

    private static void resume(GenericContainer<?> container) {
        container
                .getDockerClient()
                .unpauseContainerCmd(container.getContainerId())
                .exec();
    }

    private ServiceContainer container(Service service) {
        ServiceContainer container = new ServiceContainer(service, images.version(), network);
        return switch (service) {
            case SANDBOX ->
                container.withEnv("QUARKUS_REST_CLIENT_PERSONNEL_OFFERS_URL", Service.OFFER.insideAddress());
            case RIGHTS ->
                container
                        .withEnv("PERSONNELTICKET_ENCRYPTION_KEYS", ENCRYPTION_KEYS)
                        .withEnv("PERSONNELTICKET_ENCRYPTION_LOOKUP_KEY", LOOKUP_KEY)
                        .withEnv("QUARKUS_REST_CLIENT_CUSTOMERS_URL", customersApi)
                        .withEnv("QUARKUS_REST_CLIENT_VALIDATION_URL", Service.VALIDATION.insideAddress());
            case OFFER ->
                container
                        .withEnv("QUARKUS_REST_CLIENT_STANDARD_OFFERS_URL", offersApi)
                        .withEnv("QUARKUS_REST_CLIENT_TAX_PREVIEWS_URL", Service.USAGE_REGISTRATION.insideAddress());
            case VALIDATION -> container.withEnv("PERSONNELTICKET_ENCRYPTION_KEYS", ENCRYPTION_KEYS);
            case USAGE_REGISTRATION ->
                container
                        .withEnv("PERSONNELTICKET_ENCRYPTION_KEYS", ENCRYPTION_KEYS)
                        .withEnv("PERSONNELTICKET_CLOSING_CRON", "off")
                        .withEnv("PERSONNELTICKET_ANOMALIES_EVERY", "1s")
                        .withEnv("QUARKUS_REST_CLIENT_EMPLOYEE_IDENTITIES_URL", Service.RIGHTS.insideAddress())
                        .withEnv("quarkus.oidc-client.client-id", Service.USAGE_REGISTRATION.title())
                        .withEnv("quarkus.oidc-client.credentials.secret", "usage-secret");
        };
    }
}
