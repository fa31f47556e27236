package no.personnelticket.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import no.personnelticket.http.error.ErrorSpecification;
import no.personnelticket.http.error.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParametersTest {

    interface Resource {
        void find(
                @QueryParam("companyId") Integer companyId,
                @QueryParam("page") int page,
                @QueryParam("employeeNo") Long employeeNo,
                @QueryParam("fromDate") LocalDate fromDate,
                @QueryParam("includeDeleted") boolean includeDeleted,
                @QueryParam("contractUUID") UUID contractUUID,
                @QueryParam("name") String name,
                @PathParam("id") UUID id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "companyId | abc | is not a valid whole number",
                "companyId | 3.5 | is not a valid whole number",
                "companyId | 99999999999 | is not a valid whole number",
                "page | | is not a valid whole number",
                "employeeNo | 1e3 | is not a valid whole number",
                "fromDate | xyz | is not a valid date (yyyy-MM-dd)",
                "fromDate | +10000-01-01 | is not a valid date (yyyy-MM-dd)",
                "fromDate | 2026-02-30 | is not a valid date (yyyy-MM-dd)",
                "companyId | +3 | is not a valid whole number",
                "companyId | ３ | is not a valid whole number",
                "fromDate | 0000-01-01 | is not a valid date (yyyy-MM-dd)",
                "fromDate | 18300 | is not a valid date (yyyy-MM-dd)",
                "includeDeleted | True | is not a valid value; one of [true, false]",
                "contractUUID | 1-1-1-1-1 | is not a valid UUID",
                "includeDeleted | yes | is not a valid value; one of [true, false]",
                "contractUUID | 1 2 | is not a valid UUID",
            })
    void a_parameter_of_the_wrong_form_is_refused_by_name(String name, String text, String reason) {
        assertThatThrownBy(() -> converter(name).fromString(text == null ? "" : text))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.specifications()).containsExactly(new ErrorSpecification(name, reason));
                });
    }

    @ParameterizedTest
    @CsvSource({"companyId, 3", "page, 1", "employeeNo, -17", "fromDate, 2026-11-23", "includeDeleted, true"})
    void a_parameter_of_the_right_form_is_read_and_written_alike(String name, String text) {
        ParamConverter<Object> converter = converter(name);
        assertThat(converter.toString(converter.fromString(text))).isEqualTo(text);
    }

    @Test
    void a_text_needs_no_reading_and_a_path_that_leads_nowhere_is_no_parameter() {
        assertThat(converter("name")).isNull();
        assertThat(converter("id")).isNull();
    }

    @SuppressWarnings("unchecked") // the parameter's own type
    private static ParamConverter<Object> converter(String name) {
        Method find = Resource.class.getDeclaredMethods()[0];
        return Arrays.stream(find.getParameters())
                .filter(parameter -> parameter.getName().equals(name))
                .findFirst()
                .map(parameter -> new QueryParameters()
                        .getConverter(
                                (Class<Object>) parameter.getType(), parameter.getType(), parameter.getAnnotations()))
                .orElse(null);
    }
}
