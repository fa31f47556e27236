package no.personnelticket.http.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.http.json.JsonConventions;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {

    private static final String SECRET = "Kari Nordmann 01019012345";

    enum Stage {
        PAYMENT,
        ISSUANCE
    }

    record Traveller(@NotNull String id, Integer age, UUID contractUUID, Money saving) {
        Traveller {
            if (age != null && age < 0) {
                throw new IllegalArgumentException("age must not be negative");
            }
            if ("".equals(id)) {
                throw new IllegalArgumentException("is nobody");
            }
            if (saving != null && !saving.currency().equals("NOK")) {
                throw new IllegalArgumentException("saving.currency must be NOK");
            }
        }
    }

    record Request(
            LocalDate travelDate,
            Instant at,
            Stage stage,
            long customerNumber,
            @NotEmpty @Valid List<Traveller> travellers,
            List<@NotNull String> productIds) {

        Request {
            if (customerNumber == 0) {
                throw new IllegalArgumentException("customerNumber must be positive");
            }
        }
    }

    static class Resource {
        void select(
                @HeaderParam("Idempotency-Key") @NotBlank String key,
                @RequestBody(required = true) @NotNull @Valid Request request) {}

        void find(@Min(2021) int year, @Min(1) @Max(12) int month, @QueryParam("from") @NotNull LocalDate from) {}
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'travelDate':'%s'} | travelDate | is not a valid date (yyyy-MM-dd)",
                "{'travelDate':'+10000-01-01'} | travelDate | is not a valid date (yyyy-MM-dd)",
                "{'at':'%s'} | at | is not a valid date-time (RFC 3339)",
                "{'stage':'%s'} | stage | is not a valid value; one of [PAYMENT, ISSUANCE]",
                "{'customerNumber':'%s'} | customerNumber | is not a valid whole number",
                "{'customerNumber':null} | customerNumber | is required",
                "{'travellers':'%s'} | travellers | is missing or has the wrong type or form",
                "{'travellers':[{},{'contractUUID':'%s'}]} | travellers[1].contractUUID | is not a valid UUID",
                "{'travellers':[{'age':'%s'}]} | travellers[0].age | is not a valid whole number",
                "{'travellers':[{'age':-1}]} | travellers[0].age | must not be negative",
                "{'travellers':[{'id':''}]} | travellers[0] | is nobody",
                "{'travellers':[{'saving':{'amount':'1.00','currency':'EUR'}}]} | travellers[0].saving.currency | must be NOK",
                "{'travellers':[{'saving':{'amount':'1.00','currency':'nok'}}]} | travellers[0].saving.currency | must be NOK",
                "{'travellers':[{'saving':{'amount':'1.00'}}]} | travellers[0].saving.currency | is required",
                "{'customerNumber':0} | customerNumber | must be positive",
                "{'travellers':[{'id':'1','shoeSize':'%s'}]} | travellers[0].shoeSize | is not a known field",
                "{'travelDate':%s} | body | is not well-formed JSON: line 1, column 15",
                "{'travellers':[{},{'id':%s}]} | body | is not well-formed JSON: line 1, column 25",
                "{'travellers':[{} | body | is not well-formed JSON: line 1, column 18",
                "[] | body | is missing or has the wrong type or form",
            })
    void an_unreadable_body_is_refused_by_field_and_reason_and_its_values_are_not_repeated(
            String body, String field, String reason) {
        Problem problem = BadInput.of(unreadable(body.replace('\'', '"').replace("%s", SECRET)));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errorCode()).isEqualTo("VALIDATION_FAILED");
        assertThat(problem.specifications()).containsExactly(new ErrorSpecification(field, reason));
        assertThat(problem).hasMessage(field + ": " + reason);
    }

    @Test
    void all_that_is_wrong_with_a_body_is_named_at_once() throws NoSuchMethodException {
        Request request = new Request(
                null,
                null,
                null,
                1,
                List.of(new Traveller("1", 36, null, null), new Traveller(null, 7, null, null)),
                Arrays.asList("a", null));

        assertThat(invalidSelection("1", request).specifications())
                .containsExactly(
                        new ErrorSpecification("productIds[1]", "must not be null"),
                        new ErrorSpecification("travellers[1].id", "must not be null"));
    }

    @Test
    void a_body_field_is_named_without_the_name_of_the_java_parameter() throws NoSuchMethodException {
        Request request = new Request(null, null, null, 1, List.of(), List.of());

        assertThat(invalidSelection("1", request).specifications())
                .containsExactly(new ErrorSpecification("travellers", "must not be empty"));
    }

    @Test
    void a_missing_body_and_a_missing_header_are_named_as_the_caller_knows_them() throws NoSuchMethodException {
        assertThat(invalidSelection(null, null).specifications())
                .containsExactly(
                        new ErrorSpecification("Idempotency-Key", "is required"),
                        new ErrorSpecification("body", "is required"));
    }

    @Test
    void wrong_parameters_are_named_in_order() throws NoSuchMethodException {
        Problem problem = invalid(
                Resource.class.getDeclaredMethod("find", int.class, int.class, LocalDate.class), 2020, 13, null);

        assertThat(problem.specifications())
                .containsExactly(
                        new ErrorSpecification("from", "is required"),
                        new ErrorSpecification("month", "must be less than or equal to 12"),
                        new ErrorSpecification("year", "must be greater than or equal to 2021"));
        assertThat(problem).hasMessage("from: is required (and 2 more)");
    }

    private static JacksonException unreadable(String body) {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new JsonConventions().customize(mapper);
        try {
            Request request = mapper.readValue(body, Request.class);
            throw new AssertionError("was accepted: " + request);
        } catch (JacksonException unreadable) {
            return unreadable;
        }
    }

    private static Problem invalidSelection(String key, Request request) throws NoSuchMethodException {
        return invalid(Resource.class.getDeclaredMethod("select", String.class, Request.class), key, request);
    }

    private static Problem invalid(Method operation, Object... arguments) {
        try (ValidatorFactory validation = Validation.byDefaultProvider()
                .configure()
                .parameterNameProvider(new ParameterNames())
                .buildValidatorFactory()) {
            return BadInput.of(new ConstraintViolationException(validation
                    .getValidator()
                    .forExecutables()
                    .validateParameters(new Resource(), operation, arguments)));
        }
    }
}
