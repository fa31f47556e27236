package no.personnelticket.usage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TravelType;
import no.personnelticket.events.ValidationStatus;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Paths, permissions, fields and error codes by their literal names. */
@QuarkusTest
class PublishedContractTest extends UsageServiceTest {

    private static final String TAX_SAVINGS = "/personnelticket/v2/reports/tax-savings?companyId=71&year=2024&month=5";
    private static final String BENEFITS = "/personnelticket/v2/reports/taxable-benefits?companyId=71";
    private static final String USAGES = "/personnelticket/v2/usages?customerNumber=1";

    @Test
    void a_usage_has_these_fields() {
        // Given
        TicketDistributed distribution =
                use(contract(73, Samples.employee(7, 7), TravelType.PRIVATE), "976.00", "2024-05-10T10:00:00Z");

        // When
        TestTopics.publish(Samples.checked(distribution, ValidationStatus.VALIDATED));
        JsonPath usages = awaitUsages(distribution, found -> found.get("items[0].validated") != null);

        // Then
        assertThat(usages.getMap("")).containsOnlyKeys("items", "page", "perPage", "totalItems", "totalPages");
        assertThat(usages.getMap("items[0]"))
                .containsOnlyKeys(
                        "usageId",
                        "ticketDistributionId",
                        "ticketId",
                        "contractId",
                        "offerId",
                        "customerNumber",
                        "companyId",
                        "travelType",
                        "saving",
                        "countsTowardsTax",
                        "distributedAt",
                        "reportMonth",
                        "validated",
                        "source");
        assertThat(usages.getMap("items[0].saving")).containsOnlyKeys("amount", "currency");
        assertThat(usages.getMap("items[0].source")).containsOnlyKeys("topic", "partition", "offset", "eventId");
        assertThat(usages.getString("items[0].distributedAt")).isEqualTo("2024-05-10T10:00:00Z");
    }

    @Test
    void each_call_needs_its_permission() {
        as("reports:read", "reports:close", "employees:read").get(USAGES).then().statusCode(403);
        as("reports:close", "usages:read").get(TAX_SAVINGS).then().statusCode(403);
        as("reports:close", "usages:read").get(BENEFITS).then().statusCode(403);
        as("reports:read", "usages:read").post(TAX_SAVINGS).then().statusCode(403);
        as("reports:read", "offers:search")
                .contentType("application/json")
                .body("{\"purchases\":[]}")
                .post("/personnelticket/v2/reports/tax-previews")
                .then()
                .statusCode(403);
        as("usages:read").get(USAGES).then().statusCode(200);
        given().get(USAGES).then().statusCode(401).body("errorCode", equalTo("UNAUTHORIZED"));
    }

    @Test
    void a_company_sees_and_closes_its_own_reports_only() {
        String token = Tokens.forCompanies(List.of(72), "reports:read", "reports:close");

        for (String path : List.of(TAX_SAVINGS, BENEFITS)) {
            given().auth().oauth2(token).get(path).then().statusCode(403).body("errorCode", equalTo("FORBIDDEN"));
        }
        given().auth().oauth2(token).post(TAX_SAVINGS).then().statusCode(403);
    }

    @Test
    void a_wrong_parameter_is_named() {
        ValidatableResponse wrong = as("reports:read")
                .get("/personnelticket/v2/reports/tax-savings?year=2020&month=13")
                .then();

        wrong.statusCode(400)
                .contentType("application/problem+json")
                .body("errorCode", equalTo("VALIDATION_FAILED"))
                .body("errorSpecifications.field", equalTo(List.of("companyId", "year", "month")));
    }

    @Test
    void a_report_that_the_caller_has_is_not_sent_again() {
        // Given
        String tag = close(75, 2024, 5).header("ETag");

        // When
        ValidatableResponse again = as("reports:read")
                .header("If-None-Match", tag)
                .get("/personnelticket/v2/reports/tax-savings?companyId=75&year=2024&month=5")
                .then();

        // Then
        again.statusCode(304);
    }

    private static io.restassured.specification.RequestSpecification as(String... permissions) {
        return given().auth().oauth2(Tokens.with(permissions));
    }
}
