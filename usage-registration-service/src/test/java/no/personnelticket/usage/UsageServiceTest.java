package no.personnelticket.usage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TravelType;
import no.personnelticket.http.token.Permission;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.Tokens;
import org.awaitility.Awaitility;

/** What the tests of the running service have in common. */
public abstract class UsageServiceTest {

    @Inject
    DataSource pool;

    /** One that nothing but the test uses, while it is open. */
    protected Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** Publishes a contract that is known once a usage on it shows the company. */
    protected static UUID contract(int companyId, UUID employee, TravelType travelType) {
        UUID contractId = UUID.randomUUID();
        TestTopics.publish(Samples.contract(contractId, companyId, employee, travelType));
        return contractId;
    }

    /** Publishes the distribution and waits until its usage can be counted. */
    protected static TicketDistributed use(UUID contractId, String saving, String distributedAt) {
        TicketDistributed distribution = Samples.distribution(contractId, saving, distributedAt);
        TestTopics.publish(distribution);
        awaitUsages(distribution, usages -> usages.getString("items[0].companyId") != null);
        return distribution;
    }

    protected static void settle(ContractChanged contract, TicketDistributed distribution) {
        TestTopics.publish(contract);
        awaitUsages(distribution, usages -> usages.getString("items[0].companyId") != null);
    }

    /** Waits until the usages of the distribution read so. */
    protected static JsonPath awaitUsages(TicketDistributed distribution, Predicate<JsonPath> expected) {
        return Awaitility.await("usages of " + distribution.ticketDistributionId())
                .atMost(Duration.ofSeconds(20))
                .until(() -> usages(distribution), expected);
    }

    protected static JsonPath usages(TicketDistributed distribution) {
        return given().auth()
                .oauth2(Tokens.with(Permission.USAGES_READ))
                .queryParam("ticketDistributionId", distribution.ticketDistributionId())
                .get("/personnelticket/v2/usages")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    protected static Response close(int companyId, int year, int month) {
        return close(companyId, year, month, Map.of());
    }

    /** With what has to be asked for expressly. */
    protected static Response close(int companyId, int year, int month, Map<String, ?> expressly) {
        return given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_CLOSE))
                .queryParam("companyId", companyId)
                .queryParam("year", year)
                .queryParam("month", month)
                .queryParams(expressly)
                .post("/personnelticket/v2/reports/tax-savings");
    }

    /** An answer to somebody who may read reports. */
    protected static ValidatableResponse getReport(String path) {
        return given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_READ))
                .get("/personnelticket/v2/reports/" + path)
                .then();
    }

    protected static Response report(int companyId, int year, int month) {
        return report(companyId, year, month, false);
    }

    protected static Response report(int companyId, int year, int month, boolean preliminary) {
        return given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_READ))
                .queryParam("companyId", companyId)
                .queryParam("year", year)
                .queryParam("month", month)
                .queryParam("preliminary", preliminary)
                .get("/personnelticket/v2/reports/tax-savings");
    }

    /** The CSV of an answer that has one. */
    protected static String csv(Response response) {
        assertThat(response.statusCode()).as(response.body().asString()).isEqualTo(200);
        return response.body().asString();
    }

    /** Changes what may only be added to, as somebody with the database's keys can. */
    protected void alter(String table, String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table " + table + " disable trigger user");
            statement.execute(sql);
            statement.execute("alter table " + table + " enable trigger user");
        }
    }
}
