package no.personnelticket.rights.claim;

import static no.personnelticket.rights.Rights.claim;
import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.holders;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.pickupCode;
import static no.personnelticket.rights.Rights.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.rights.CustomersApi;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.openapi.GivesExamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class ClaimTest {

    private int employee;
    private String code;

    @BeforeEach
    void an_employee_with_a_pickup_code() {
        employee = fresh();
        importCsv(row(employee));
        code = pickupCode(employee);
    }

    @Test
    @GivesExamples("claimPersonnelTicket.200.json")
    void a_code_stands_for_all_contracts_of_the_holder() {
        claim(employee, code)
                .statusCode(200)
                .body("customerNumber", equalTo(employee))
                .body("contracts", hasSize(2))
                .body("contracts.travelType", equalTo(List.of("PRIVATE", "WORK")));
        assertThat(TestTopics.await(
                        ContractChanged.class, 2, image -> image.consumers().contains((long) employee)))
                .hasSize(2);
    }

    @Test
    void the_same_customer_may_claim_again_and_another_is_refused() {
        claim(employee, code).statusCode(200);
        claim(employee, code.toLowerCase(java.util.Locale.ROOT)).statusCode(200);
        claim(fresh(), code).statusCode(409).body("errorCode", equalTo("ALREADY_CLAIMED"));
    }

    @Test
    void an_unknown_code_is_refused() {
        claim(employee, "0000000000").statusCode(404).body("errorCode", equalTo("PICKUP_CODE_UNKNOWN"));
    }

    @Test
    void a_profile_that_is_not_private_and_active_is_refused() {
        claim(10, code).statusCode(409).body("errorCode", equalTo("PROFILE_NOT_PRIVATE"));
        claim(11, code).statusCode(409).body("errorCode", equalTo("PROFILE_NOT_ACTIVE"));
        claim(12, code).statusCode(409).body("errorCode", equalTo("PROFILE_NOT_ACTIVE"));
        claim(98, code).statusCode(404).body("errorCode", equalTo("CUSTOMER_UNKNOWN"));
        assertThat(holders(employee).get(0)).containsEntry("isClaimed", false);
    }

    @Test
    void without_the_customers_api_the_claim_can_be_tried_later() {
        claim(99, code)
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("errorCode", equalTo("CUSTOMERS_API_UNAVAILABLE"));
    }

    @Test
    void a_customers_api_that_never_answers_is_given_up_within_6_seconds() {
        // When
        long start = System.nanoTime();
        claim(97, code).statusCode(503).body("errorCode", equalTo("CUSTOMERS_API_UNAVAILABLE"));

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void missing_fields_are_named() {
        claim(-1, "")
                .statusCode(400)
                .body("errorSpecifications.field", equalTo(List.of("customerNumber", "externalReference")));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00a0", "\u200b"})
    void a_code_without_a_visible_character_is_refused_as_blank(String blank) {
        claim(employee, blank).statusCode(400).body("errorSpecifications.field", equalTo(List.of("externalReference")));
    }
}
