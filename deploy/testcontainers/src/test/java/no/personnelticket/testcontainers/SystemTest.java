package no.personnelticket.testcontainers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.personnelticket.local.Ports;
import no.personnelticket.local.sale.Sale;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** What another team's test does with the system. */
@WithContainers
class SystemTest {

    private static final Path SAMPLES =
            Path.of(System.getProperty("project.root")).resolve("deploy/local/samples");

    @Test
    void a_person_is_imported_and_claims_the_rights(PersonnelTickets system) {
        // Given
        system.people().importSamples();

        // When
        Claim claim = system.people().claim(3, 1233, 1000001);

        // Then
        assertThat(claim.contractFor("PRIVATE").productId()).isEqualTo("ENT:EntitlementProduct:levelA2");
        assertThat(claim.contractFor("WORK").productId()).isEqualTo("ENT:EntitlementProduct:levelA1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> system.people().claim(3, 999_999, 1000001))
                .withMessageContaining("employeeNo");
    }

    @Test
    void tickets_are_sold_from_the_import_to_the_tax_report_and_the_events_can_be_read(PersonnelTickets system) {
        // When
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        boolean sold = Sale.run(ports(system), SAMPLES, false, new PrintStream(said, true, UTF_8));

        // Then
        assertThat(sold).as(said.toString(UTF_8)).isTrue();
        assertThat(eventsUntil(system, "TicketDistributed", "UsageRegistered"))
                .contains("TicketDistributed", "UsageRegistered");
    }

    @Test
    void a_role_reaches_its_own_database_and_no_other(PersonnelTickets system) throws SQLException {
        DriverManager.getConnection(system.jdbcUrl(Service.RIGHTS), "rights", "rights")
                .close();

        for (Service other : List.of(Service.OFFER, Service.VALIDATION, Service.USAGE_REGISTRATION)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(system.jdbcUrl(other), "rights", "rights"))
                    .withMessageContaining("permission denied for database");
        }
    }

    @Test
    void a_client_that_the_sandbox_does_not_know_gets_no_token(PersonnelTickets system) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> system.token("stranger"))
                .withMessageContaining("client must be one of");
    }

    private static Ports ports(PersonnelTickets system) {
        return Ports.fromEnvironment(Map.of(
                "SANDBOX_PORT", port(system, Service.SANDBOX),
                "RIGHTS_PORT", port(system, Service.RIGHTS),
                "OFFER_PORT", port(system, Service.OFFER),
                "VALIDATION_PORT", port(system, Service.VALIDATION),
                "USAGE_PORT", port(system, Service.USAGE_REGISTRATION)));
    }

    private static String port(PersonnelTickets system, Service service) {
        return Integer.toString(system.address(service).getPort());
    }

    /** The topics of which records were seen, until each has one or 30 seconds have passed. */
    private static Set<String> eventsUntil(PersonnelTickets system, String... topics) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", system.bootstrapServers());
        settings.put("group.id", "a-test");
        settings.put("auto.offset.reset", "earliest");
        Set<String> seen = new HashSet<>();
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topics));
            while (seen.size() < topics.length && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> seen.add(record.topic()));
            }
        }
        return seen;
    }
}
