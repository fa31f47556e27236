package no.personnelticket.console.salesclient;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClientCountTest {

    @Test
    void a_count_is_read_as_the_service_writes_it() throws IOException {
        ClientCount count = ClientCount.of(new ObjectMapper().readTree("""
                        {"clientName": "vy-app", "validated": 96, "skipped": 2, "expired": 1, "altered": 1}"""));

        assertThat(count).isEqualTo(new ClientCount("vy-app", 96, 2, 1, 1));
        assertThat(count.total()).isEqualTo(100);
        assertThat(count.percentNotValidated()).isEqualTo(4);
    }

    @Test
    void tickets_of_which_no_client_is_known_have_a_name_too() throws IOException {
        ClientCount count = ClientCount.of(new ObjectMapper().readTree("{\"skipped\": 3}"));

        assertThat(count.client()).isEqualTo("none");
        assertThat(count.percentNotValidated()).isEqualTo(100);
    }

    @Test
    void the_client_with_the_most_tickets_that_were_not_validated_comes_first() {
        ClientCount good = new ClientCount("good", 500, 0, 0, 0);
        ClientCount small = new ClientCount("small", 0, 1, 0, 0);
        ClientCount bad = new ClientCount("bad", 10, 3, 2, 1);

        assertThat(Stream.of(small, good, bad).sorted(ClientCount.MOST_NOT_VALIDATED))
                .containsExactly(bad, small, good);
    }

    @Test
    void a_day_without_tickets_has_no_share() {
        assertThat(ClientCount.none("vy-app").percentNotValidated()).isZero();
    }
}
