package no.personnelticket.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.personnelticket.http.Paging;
import no.personnelticket.http.error.ErrorSpecification;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownParametersTest {

    interface Resource {
        void find(
                @QueryParam("companyId") Integer companyId,
                @QueryParam("ssn") String nationalId,
                @RestQuery LocalDate from,
                @BeanParam Paging paging,
                String id,
                @HeaderParam("Idempotency-Key") String key,
                @HeaderParam("Authorization") String credentials);
    }

    private final Map<String, Class<?>> known =
            KnownParameters.query(Resource.class.getDeclaredMethods()[0]);

    @Test
    void the_parameters_of_an_operation_are_found_wherever_they_are_declared() {
        assertThat(known.keySet()).containsExactlyInAnyOrder("companyId", "ssn", "from", "page", "perPage");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ssn | '' | ssn | must not be empty",
                "companyId | '' | companyId | must not be empty",
                "ssn | 'a\u0000' | ssn | must not hold a control character or half a character",
                "ssn | '\uFFFD' | ssn | must be UTF-8",
                "SSN | 12345 | SSN | is not a known parameter",
                "employeeno | 7 | employeeno | is not a known parameter",
                "<script> | 7 | query | is not a known parameter",
                "from | 01.01.2026 | from | is not a valid date (yyyy-MM-dd)",
            })
    void what_would_be_no_filter_is_refused_by_name(String name, String value, String field, String reason) {
        assertThat(KnownParameters.wrong(known, Map.of(name, List.of(value))))
                .containsExactly(new ErrorSpecification(field, reason));
    }

    @Test
    void a_parameter_that_stands_twice_is_refused() {
        assertThat(KnownParameters.wrong(known, Map.of("companyId", List.of("3", "4"))))
                .containsExactly(new ErrorSpecification("companyId", "must be given once"));
    }

    @Test
    void all_wrong_parameters_are_named() {
        assertThat(KnownParameters.wrong(
                        known, Map.of("page", List.of(""), "perPage", List.of("x"), "foo", List.of("1"))))
                .containsExactly(
                        new ErrorSpecification("foo", "is not a known parameter"),
                        new ErrorSpecification("page", "must not be empty"),
                        new ErrorSpecification("perPage", "is not a valid whole number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0"})
    void an_empty_header_is_refused_by_name_and_credentials_are_left_to_who_checks_them(String blank) {
        HeaderParam key = header(5);
        HeaderParam credentials = header(6);

        assertThat(KnownParameters.wrongHeader(key, Map.of("Idempotency-Key", List.of(blank))))
                .contains(new ErrorSpecification("Idempotency-Key", "must not be empty"));
        assertThat(KnownParameters.wrongHeader(key, Map.of())).isEmpty();
        assertThat(KnownParameters.wrongHeader(credentials, Map.of("Authorization", List.of(blank))))
                .isEmpty();
    }

    private static HeaderParam header(int parameter) {
        return Resource.class.getDeclaredMethods()[0].getParameters()[parameter].getAnnotation(HeaderParam.class);
    }

    @Test
    void known_parameters_of_their_form_pass() {
        assertThat(KnownParameters.wrong(
                        known, Map.of("companyId", List.of("3"), "ssn", List.of("12345"), "page", List.of("2"))))
                .isEmpty();
    }
}
