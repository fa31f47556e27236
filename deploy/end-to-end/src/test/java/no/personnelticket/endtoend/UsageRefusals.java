package no.personnelticket.endtoend;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.personnelticket.generated.usages.client.ApiException;
import no.personnelticket.generated.usages.model.AnomalyKind;
import no.personnelticket.generated.usages.model.Decision;
import no.personnelticket.generated.usages.model.DecisionRequest;
import no.personnelticket.local.Part;
import org.awaitility.Awaitility;

/** Calls that the usage-registration-service refuses. Nobody else closes a month of this company. */
final class UsageRefusals {

    private static final int COMPANY = 2;
    private static final int UNKNOWN_COMPANY = 987_654;

    private final GeneratedClients payroll = GeneratedClients.of("payroll", "payroll-secret");
    private final YearMonth thisMonth = YearMonth.from(Customer.today());
    private final String distribution = UUID.randomUUID().toString();

    /** To be called in this order: the last ones close the month. */
    List<Refusal> all() {
        return List.of(
                new Refusal(
                        "404 COMPANY_NOT_FOUND", () -> payroll.reports().getMonths(UNKNOWN_COMPANY, null, null, null)),
                new Refusal("404 REPORT_NOT_FOUND", () -> payroll.reports()
                        .getTaxSavingsReportAsCsvFile(COMPANY, 1, false, 2021, null, null, null)),
                new Refusal("404 REPORT_LINE_NOT_FOUND", () -> payroll.reports()
                        .getLineageOfUsage(UUID.randomUUID(), null, null)),
                new Refusal("404 STATEMENT_NOT_FOUND", () -> payroll.reports()
                        .getStatement(UUID.randomUUID(), COMPANY, null, null, null, null)),
                new Refusal(
                        "404 ANOMALY_NOT_FOUND", () -> decide(UUID.randomUUID().toString(), Decision.COUNTS)),
                new Refusal("409 ANOMALY_DECIDED", () -> {
                    sellTwiceInTheLastMonth();
                    Awaitility.await("the anomaly, which is looked for from a minute after the start on")
                            .atMost(Duration.ofSeconds(90))
                            .until(this::isDecided);
                    decide(distribution, Decision.COUNTS);
                }),
                new Refusal("409 MONTH_NOT_BEGUN", () -> close(thisMonth.plusMonths(1), true, true)),
                new Refusal("409 MONTH_RUNNING", () -> close(thisMonth, false, true)),
                new Refusal("409 EARLIER_MONTHS_OPEN", () -> close(thisMonth, true, false)),
                new Refusal("409 MONTH_ALREADY_PASSED", () -> {
                    closeThisMonth();
                    close(thisMonth.minusMonths(1), false, true);
                }));
    }

    private void close(YearMonth month, boolean closeRunning, boolean skipEarlier) throws ApiException {
        payroll.reports()
                .createTaxSavingsReport(
                        COMPANY, month.getMonthValue(), month.getYear(), closeRunning, skipEarlier, null, null);
    }

    /** Without the generated client, which reads the CSV of the answer as JSON. */
    private void closeThisMonth() {
        Clients.payroll()
                .queryParam("companyId", COMPANY)
                .queryParam("year", thisMonth.getYear())
                .queryParam("month", thisMonth.getMonthValue())
                .queryParam("closeRunning", true)
                .queryParam("skipEarlier", true)
                .post(RunningSystem.address(Part.USAGE, "/personnelticket/v2/reports/tax-savings"))
                .then()
                .statusCode(200);
    }

    private void decide(String ticketDistributionId, Decision decision) throws ApiException {
        payroll.reports()
                .decideAnomaly(
                        new DecisionRequest()
                                .kind(AnomalyKind.TICKET_DISTRIBUTED_TWICE)
                                .ticketDistributionId(ticketDistributionId)
                                .ticketId("TICKET-1")
                                .decision(decision)
                                .explanation("Printed anew by the conductor"),
                        null,
                        null);
    }

    /** Decides of the anomaly once it is found. */
    private boolean isDecided() throws ApiException {
        try {
            decide(distribution, Decision.DOES_NOT_COUNT);
            return true;
        } catch (ApiException refused) {
            if (refused.getCode() != 404) {
                throw refused;
            }
            return false;
        }
    }

    /** The same ticket under two distribution ids. */
    private void sellTwiceInTheLastMonth() {
        Customer customer = Customer.of(COMPANY);
        Stream.of(UUID.randomUUID().toString(), distribution).forEach(id -> {
            new TicketDistributedBody(
                            id,
                            customer,
                            customer.privateContract(),
                            thisMonth.minusMonths(1).atDay(14) + "T10:15:30Z")
                    .publish();
            Usages.await(id);
        });
    }
}
