package no.personnelticket.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedAnswerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | true",
                "*/* | true",
                "application/* | true",
                "application/json;q=0.001 | true",
                "text/html, */*;q=0.1 | true",
                "application/json, */*;q=0 | true",
                "application/json;q=0 | false",
                "application/json;q=0.000 | false",
                "application/json;q=0, */* | false",
                "application/*;q=0, */* | false",
                "*/*;q=0 | false",
                "text/csv | false",
            })
    void the_most_specific_range_says_whether_json_is_accepted(String accept, boolean isAccepted) {
        assertThat(AcceptedAnswer.isAccepted(
                        MediaType.APPLICATION_JSON_TYPE,
                        Stream.of(accept.split(", ")).map(MediaType::valueOf).toList()))
                .isEqualTo(isAccepted);
    }
}
