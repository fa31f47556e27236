package no.personnelticket.rights.holder;

import static no.personnelticket.rights.Rights.as;
import static no.personnelticket.rights.Rights.claimedEmployee;
import static no.personnelticket.rights.Rights.entitlements;
import static no.personnelticket.rights.Rights.holders;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.row;
import static no.personnelticket.rights.Rights.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.ContractChanged.TravellerTypePeriod;
import no.personnelticket.events.UserType;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.CustomersApi;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.openapi.GivesExamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class StudentProofsTest {

    private int employee;
    private String holder;

    @BeforeEach
    void an_employee_who_has_claimed() {
        employee = claimedEmployee();
        holder = (String) holders(employee).get(0).get("id");
    }

    @Test
    @GivesExamples("putStudentProof.200.json")
    void with_a_proof_a_holder_travels_as_a_student_and_every_image_says_so() {
        // When
        proof(holder, today(), today()).statusCode(200);

        // Then
        travelsAs("STUDENT", today());
        travelsAs("ADULT", today().plusDays(1));
        List<ContractChanged> images = TestTopics.await(ContractChanged.class, 2, this::saysStudent);
        assertThat(images).allSatisfy(image -> assertThat(image.travellerTypes())
                .contains(new TravellerTypePeriod(UserType.STUDENT, today(), today())));
    }

    @Test
    void an_import_does_not_take_the_proof_away() {
        proof(holder, today(), today().plusDays(1)).statusCode(200);
        importCsv(row(employee)).statusCode(200);
        travelsAs("STUDENT", today());
    }

    @Test
    void without_the_proof_the_holder_is_an_adult_again() {
        proof(holder, today(), today()).statusCode(200);
        as(Permission.EMPLOYEES_WRITE).delete(path(holder)).then().statusCode(204);
        travelsAs("ADULT", today());
    }

    @Test
    void a_student_may_select_by_age_or_as_a_student_and_not_as_an_adult() {
        // Given
        proof(holder, today(), today()).statusCode(200);
        String contract = entitlements(employee, today().toString()).extract().path("[0].contractUUID");

        // Then
        select(Map.of("id", "1", "age", 46, "contractUUID", contract))
                .statusCode(201)
                .body("travellers[0].travellerType", equalTo("STUDENT"));
        select(Map.of("id", "1", "userType", "STUDENT", "contractUUID", contract))
                .statusCode(201);
        select(Map.of("id", "1", "userType", "ADULT", "contractUUID", contract))
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("travellers[0].userType"));
    }

    @Test
    void a_proof_that_ends_before_it_begins_is_refused() {
        proof(holder, today(), today().minusDays(1))
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("validTo"));
        travelsAs("ADULT", today());
    }

    @Test
    void nobody_keeps_proofs_of_a_holder_who_is_not_there() {
        proof(UUID.randomUUID().toString(), today(), today())
                .statusCode(404)
                .body("errorCode", equalTo("HOLDER_NOT_FOUND"));
    }

    private boolean saysStudent(ContractChanged image) {
        return image.consumers().contains((long) employee)
                && image.travellerTypes().stream().anyMatch(period -> period.userType() == UserType.STUDENT);
    }

    private void travelsAs(String travellerType, LocalDate day) {
        entitlements(employee, day.toString())
                .statusCode(200)
                .body("size()", equalTo(2))
                .body("travellerType", everyItem(equalTo(travellerType)));
    }

    private ValidatableResponse select(Map<String, Object> traveller) {
        return as(Permission.RIGHTS_SELECT)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "customerNumber", employee,
                        "travelDate", today().toString(),
                        "travellers", List.of(traveller)))
                .post("/customers/v2/benefits/rights-selections")
                .then();
    }

    private static ValidatableResponse proof(String holder, LocalDate validFrom, LocalDate validTo) {
        return as(Permission.EMPLOYEES_WRITE)
                .body(Map.of("validFrom", validFrom.toString(), "validTo", validTo.toString()))
                .put(path(holder))
                .then();
    }

    private static String path(String holder) {
        return "/personnelticket/v2/ticketrightsholders/" + holder + "/student-proof";
    }
}
