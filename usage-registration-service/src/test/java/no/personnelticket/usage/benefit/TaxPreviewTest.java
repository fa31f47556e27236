package no.personnelticket.usage.benefit;

import static io.restassured.RestAssured.given;
import static no.personnelticket.usage.Samples.employee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.TravelType;
import no.personnelticket.http.token.Permission;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.Tokens;
import no.personnelticket.testing.openapi.GivesExamples;
import no.personnelticket.usage.Samples;
import no.personnelticket.usage.UsageServiceTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TaxPreviewTest extends UsageServiceTest {

    private static final String PATH = "/personnelticket/v2/reports/tax-previews";

    @Inject
    Clock clock;

    @Test
    @GivesExamples({"previewTax.request.json", "previewTax.200.json"})
    void the_tax_that_is_previewed_is_the_tax_that_is_booked() {
        // Given
        UUID employee = employee(7, 23047854321L);
        UUID own = contract(81, employee, TravelType.PRIVATE);
        UUID spouses = known(81, employee, TravelType.PRIVATE);
        use(own, "9500.00", now());
        ValidatableResponse preview = preview(purchase("both", using(own, "400.00"), using(spouses, "976.00")));
        BigDecimal before = booked(81);

        // When
        use(own, "400.00", now());
        use(spouses, "976.00", now());

        // Then
        preview.statusCode(200)
                .body("purchases[0].id", equalTo("both"))
                .body("purchases[0].known", equalTo(true))
                .body("purchases[0].saving.amount", equalTo("1376.00"))
                .body("purchases[0].taxable.amount", equalTo("876.00"));
        assertThat(booked(81).subtract(before)).isEqualByComparingTo("876.00");
    }

    @Test
    void each_purchase_is_previewed_on_its_own() {
        // Given
        UUID contract = known(82, employee(7, 7), TravelType.PRIVATE);

        // When
        ValidatableResponse preview = preview(
                purchase("a", using(contract, "9000.00")),
                purchase("b", using(contract, "10976.00")),
                purchase("c", using(contract, "0.00")));

        // Then
        preview.body("purchases.taxable.amount", equalTo(List.of("0.00", "976.00", "0.00")));
    }

    @Test
    void a_contract_that_may_be_on_its_way_is_asked_for_again_and_not_unknown() throws SQLException {
        // Given
        UUID contract = UUID.randomUUID();
        ValidatableResponse behind;
        try (Connection locking = connection()) {
            locking.setAutoCommit(false);
            try (Statement statement = locking.createStatement()) {
                statement.execute("lock table contract in exclusive mode");
            }

            // When
            TestTopics.publish(Samples.contract(contract, 85, employee(7, 7), TravelType.PRIVATE));
            behind = preview(purchase("on its way", using(contract, "20000.00")));
            locking.rollback();
        }

        // Then
        behind.statusCode(503).header("Retry-After", notNullValue()).body("errorCode", equalTo("NOT_YET_PROCESSED"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> preview(
                        purchase("known", using(contract, "20000.00")))
                .statusCode(200)
                .body("purchases[0].known", equalTo(true)));
    }

    @Test
    void work_travel_adds_nothing() {
        // Given
        UUID contract = known(83, employee(7, 7), TravelType.WORK);

        // Then
        preview(purchase("work", using(contract, "20000.00")))
                .body("purchases[0].saving.amount", equalTo("0.00"))
                .body("purchases[0].taxable.amount", equalTo("0.00"));
    }

    @Test
    void savings_of_two_employees_have_a_tax_free_amount_each() {
        // Given
        UUID one = contract(84, employee(7, 7), TravelType.PRIVATE);
        UUID other = known(84, employee(8, 8), TravelType.PRIVATE);
        use(one, "9900.00", now());

        // Then
        preview(purchase("two", using(one, "200.00"), using(other, "9900.00")))
                .body("purchases[0].taxable.amount", equalTo("100.00"));
    }

    @Test
    void once_the_month_is_closed_the_saving_falls_into_the_next_one() {
        // Given
        UUID contract = known(6, employee(9, 9), TravelType.PRIVATE);
        YearMonth month = YearMonth.now(clock);
        csv(close(6, month.getYear(), month.getMonthValue(), Map.of("closeRunning", true, "skipEarlier", true)));

        // Then
        preview(purchase("late", using(contract, "976.00"))).body("purchases[0].taxable.amount", equalTo("976.00"));
    }

    @Test
    void a_contract_that_is_not_known_or_not_covered_gives_no_amounts() {
        // Given
        UUID contract = known(86, employee(7, 7), TravelType.PRIVATE);
        Map<String, Object> unknown = purchase("unknown", using(UUID.randomUUID(), "976.00"));

        // Then
        preview(unknown, purchase("known", using(contract, "976.00")))
                .body("purchases[0].known", equalTo(false))
                .body("purchases[0].taxable", nullValue())
                .body("purchases[1].known", equalTo(true));
        preview(
                        Tokens.forCompanies(List.of(87), Permission.TAX_PREVIEWS_READ),
                        List.of(purchase("not covered", using(contract, "976.00"))))
                .body("purchases[0].known", equalTo(false));
    }

    @Test
    void a_wrong_request_names_the_field_and_another_permission_is_not_enough() {
        preview(purchase("negative", using(UUID.randomUUID(), "-1.00")))
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("purchases[0].uses[0].saving"))
                .body("errorSpecifications[0].reason", equalTo("must not be negative"));
        preview(
                        Tokens.with(Permission.OFFERS_SEARCH, Permission.REPORTS_READ),
                        List.of(purchase("a", using(UUID.randomUUID(), "1.00"))))
                .statusCode(403);
    }

    @Test
    void a_preview_without_a_body_is_refused_by_that_name() {
        given().auth()
                .oauth2(Tokens.with(Permission.TAX_PREVIEWS_READ))
                .contentType("application/json")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errorSpecifications.field", equalTo(List.of("body")))
                .body("errorSpecifications.reason", equalTo(List.of("is required")));
    }

    /** A contract of which the service has heard. */
    private static UUID known(int companyId, UUID employee, TravelType travelType) {
        UUID contract = contract(companyId, employee, travelType);
        Awaitility.await().until(() -> preview(purchase("a", using(contract, "0.00")))
                .extract()
                .path("purchases[0].known"));
        return contract;
    }

    private String now() {
        return Instant.now(clock).toString();
    }

    private BigDecimal booked(int companyId) {
        return new BigDecimal(given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_READ))
                .get("/personnelticket/v2/reports/taxable-benefits?companyId=" + companyId)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("employees[0].taxableOfMonth.amount"));
    }

    private static ValidatableResponse preview(Object... purchases) {
        return preview(Tokens.with(Permission.TAX_PREVIEWS_READ), List.of(purchases));
    }

    private static ValidatableResponse preview(String token, List<?> purchases) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("purchases", purchases))
                .post(PATH)
                .then();
    }

    private static Map<String, Object> purchase(String id, Object... uses) {
        return Map.of("id", id, "uses", List.of(uses));
    }

    private static Map<String, Object> using(UUID contract, String saving) {
        return Map.of("contractUUID", contract.toString(), "saving", Map.of("amount", saving, "currency", "NOK"));
    }
}
