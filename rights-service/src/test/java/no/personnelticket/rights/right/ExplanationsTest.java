package no.personnelticket.rights.right;

import static no.personnelticket.rights.Rights.as;
import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.holders;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.row;
import static no.personnelticket.rights.Rights.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.CustomersApi;
import no.personnelticket.testing.Tokens;
import no.personnelticket.testing.openapi.GivesExamples;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class ExplanationsTest {

    private static final String PATH = "/personnelticket/v2/employees/%s/ticket-right-explanations";

    @Test
    void each_right_says_which_policy_gave_it_from_which_facts() {
        int employee = fresh();
        importCsv(row(employee));
        explain(employee)
                .statusCode(200)
                .body("[0].policy", equalTo("employee private travel"))
                .body("[0].year", equalTo(today().getYear()))
                .body("[0].isGiven", equalTo(true))
                .body("[0].validTo", equalTo(today().getYear() + "-12-31"))
                .body("[0].facts", hasItem(hasEntry("name", "hireStartDate")));
    }

    @Test
    @GivesExamples("explainTicketRights.200.json")
    void a_right_that_was_taken_says_why() {
        int employee = fresh();
        importCsv(row(employee));
        importCsv(row(employee).replace("0155,false", "0155,true"));
        explain(employee)
                .body("[1].policy", equalTo("employee work travel"))
                .body("[1].isGiven", equalTo(false))
                .body("[1].because", equalTo("the employee abstains from tickets"));
    }

    @Test
    void another_company_learns_nothing() {
        int employee = fresh();
        importCsv(row(employee));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.forCompanies(List.of(1), Permission.EMPLOYEES_READ))
                .get(PATH.formatted(holders(employee).get(0).get("employeeId")))
                .then()
                .statusCode(404)
                .body("errorCode", equalTo("EMPLOYEE_NOT_FOUND"));
    }

    private static ValidatableResponse explain(int employee) {
        return as(Permission.EMPLOYEES_READ)
                .get(PATH.formatted(holders(employee).get(0).get("employeeId")))
                .then();
    }
}
