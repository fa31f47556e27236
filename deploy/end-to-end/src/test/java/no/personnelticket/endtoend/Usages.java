package no.personnelticket.endtoend;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import no.personnelticket.local.Part;
import org.awaitility.Awaitility;

/** The usages that the running system has registered. */
final class Usages {

    private Usages() {}

    static JsonPath of(String ticketDistributionId) {
        return Clients.sales()
                .get(RunningSystem.address(
                        Part.USAGE, "/personnelticket/v2/usages?ticketDistributionId=" + ticketDistributionId))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Waits until a usage of the distribution is registered, its contract is known and the ticket was checked. */
    static JsonPath await(String ticketDistributionId) {
        Awaitility.await("usage of " + ticketDistributionId)
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    JsonPath usages = of(ticketDistributionId);
                    return usages.getString("items[0].travelType") != null && usages.get("items[0].validated") != null;
                });
        return of(ticketDistributionId);
    }

    /** Waits until so many usages and reversals of the distribution are registered. */
    static JsonPath await(String ticketDistributionId, int count) {
        Awaitility.await(count + " usages of " + ticketDistributionId)
                .atMost(Duration.ofSeconds(60))
                .until(() -> of(ticketDistributionId).getInt("totalItems") == count);
        return of(ticketDistributionId);
    }

    /** The taxable benefits of the employees of a company in the current month. */
    static JsonPath taxableBenefits(int companyId) {
        return Clients.payroll()
                .get(RunningSystem.address(
                        Part.USAGE, "/personnelticket/v2/reports/taxable-benefits?companyId=" + companyId))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
