package no.personnelticket.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void without_variables_the_usual_ports_are_taken() {
        Ports ports = Ports.fromEnvironment(Map.of());

        assertThat(Arrays.stream(Part.values()).map(ports::of))
                .containsExactly(9092, 15432, 8080, 8081, 8082, 8083, 8084, 8085);
        assertThat(Arrays.stream(Part.values()).filter(Part::isApplication).map(ports::managementOf))
                .containsExactly(9080, 9081, 9082, 9083, 9084, 9085);
        assertThat(ports.variables()).isEmpty();
    }

    @Test
    void a_variable_changes_a_port() {
        Ports ports = Ports.fromEnvironment(
                Map.of("RIGHTS_PORT", "9001", "KAFKA_PORT", "9002", "RIGHTS_MANAGEMENT_PORT", "9003"));

        assertThat(ports.of(Part.RIGHTS)).isEqualTo(9001);
        assertThat(ports.of(Part.KAFKA)).isEqualTo(9002);
        assertThat(ports.managementOf(Part.RIGHTS)).isEqualTo(9003);
        assertThat(ports.of(Part.OFFER)).isEqualTo(8082);
        assertThat(ports.variables()).isEqualTo("KAFKA_PORT=9002 RIGHTS_PORT=9001 RIGHTS_MANAGEMENT_PORT=9003 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "8081 ", "-1", "http", "99999999999"})
    void what_is_no_port_number_is_refused_by_the_name_of_its_variable(String chosen) {
        assertThatThrownBy(() -> Ports.fromEnvironment(Map.of("OFFER_PORT", chosen)))
                .hasMessage("OFFER_PORT must be a port number from 1 to 65535");
    }

    @Test
    void two_parts_cannot_have_one_port() {
        assertThatThrownBy(() -> Ports.fromEnvironment(Map.of("OFFER_PORT", "8081")))
                .hasMessageContaining("8081")
                .hasMessageContaining("rights-service")
                .hasMessageContaining("OFFER_PORT");
    }

    @Test
    void a_taken_port_is_reported_with_who_wants_it_who_has_it_and_the_variable_to_change_it() throws IOException {
        // Given
        try (ServerSocket taken = new ServerSocket(0)) {
            Map<String, String> environment = new TreeMap<>();
            Ports.free().all().forEach(port -> environment.put(port.variable(), Integer.toString(port.number())));
            environment.put("VALIDATION_PORT", Integer.toString(taken.getLocalPort()));

            // When
            List<String> reported = TakenPorts.among(Ports.fromEnvironment(environment));

            // Then
            assertThat(reported)
                    .singleElement()
                    .asString()
                    .contains(
                            Integer.toString(taken.getLocalPort()),
                            "process " + ProcessHandle.current().pid(),
                            "validation-service",
                            "VALIDATION_PORT");
        }
    }
}
