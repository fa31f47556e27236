package no.personnelticket.console.month;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.personnelticket.console.service.Answer;
import no.personnelticket.console.service.Service;
import no.personnelticket.console.service.ServiceClient;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Problem;

/**
 * Reads and closes months in the usage-registration-service. If the service refuses a call, the method throws that
 * refusal.
 */
@Singleton
public class MonthClient {

    private static final String API = "/personnelticket/v2/reports/";

    private final ServiceClient services;

    public MonthClient(ServiceClient services) {
        this.services = services;
    }

    private record Months(List<MonthState> months) {}

    /** A refusal becomes a row with its message, so that the other companies are still shown. */
    YearOfCompany year(Company company, int year) {
        Answer answer = services.get(Service.USAGE, API + "months?companyId=" + company.companyId() + "&year=" + year);
        return answer.succeeded()
                ? new YearOfCompany(company, year, answer.as(Months.class).months(), "")
                : new YearOfCompany(
                        company,
                        year,
                        List.of(),
                        answer.status() == 0 ? Service.USAGE.title() + ": 503" : answer.message());
    }

    /** Throws 404 if the month has not begun. */
    MonthState state(CompanyMonth month) {
        String query = "?companyId=" + month.companyId() + "&year=" + month.year();
        return get("months" + query).as(Months.class).months().stream()
                .filter(state -> state.month().equals(month.month().toString()))
                .findFirst()
                .orElseThrow(() -> new Problem(CommonErrorCode.NOT_FOUND, "The month has not begun"));
    }

    ClosingCheck check(CompanyMonth month) {
        return ofMonth("GET", "months/closing-check" + month.query()).as(ClosingCheck.class);
    }

    void close(CompanyMonth month, boolean closeRunning, boolean skipEarlier) {
        ofMonth(
                "POST",
                "tax-savings" + month.query() + "&closeRunning=" + closeRunning + "&skipEarlier=" + skipEarlier);
    }

    /** The report as CSV, byte for byte. */
    String report(CompanyMonth month, boolean preliminary) {
        return ofMonth("GET", "tax-savings" + month.query() + "&preliminary=" + preliminary)
                .body();
    }

    String aMelding(CompanyMonth month) {
        return ofMonth("GET", "taxable-benefits/a-melding" + month.query()).body();
    }

    TaxableBenefits benefits(CompanyMonth month) {
        return ofMonth("GET", "taxable-benefits" + month.query()).as(TaxableBenefits.class);
    }

    Verification verify(CompanyMonth month) {
        return ofMonth(
                        "GET",
                        "verification?companyId=" + month.companyId() + "&from=" + month.month() + "&to="
                                + month.month())
                .as(Verification.class);
    }

    Rebuild rebuild(CompanyMonth month) {
        return ofMonth("POST", "tax-savings/rebuild" + month.query()).as(Rebuild.class);
    }

    LineLineage lines(CompanyMonth month, String employeeReference) {
        return get("lineage" + month.query() + "&employeeReference=" + encoded(employeeReference))
                .as(LineLineage.class);
    }

    UsageLineage line(String usageId) {
        return get("lineage/" + encoded(usageId)).as(UsageLineage.class);
    }

    Statement statement(int companyId, int year, String employeeReference) {
        return get(statementPath(companyId, year, employeeReference)).as(Statement.class);
    }

    /** @param language {@code nob} or {@code eng} */
    String statementAsText(int companyId, int year, String employeeReference, String language) {
        return services.get(
                        Service.USAGE,
                        API + statementPath(companyId, year, employeeReference) + "&language=" + language,
                        "text/plain")
                .orProblem()
                .body();
    }

    private static String statementPath(int companyId, int year, String employeeReference) {
        return "statements/" + encoded(employeeReference) + "?companyId=" + companyId + "&year=" + year;
    }

    private Answer get(String path) {
        return services.get(Service.USAGE, API + path).orProblem();
    }

    private Answer ofMonth(String method, String path) {
        return services.ofMonth(method, Service.USAGE, API + path).orProblem();
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}
