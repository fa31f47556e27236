package no.personnelticket.local.sale;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import no.personnelticket.local.Part;

/** The employer's part of the sale: the tax savings report of the month. */
final class Payroll {

    private final Api api;
    private final Transcript transcript;

    Payroll(Api api, Transcript transcript) {
        this.api = api;
        this.transcript = transcript;
    }

    /**
     * Shows the report with its current preliminary content.
     *
     * @param usages one usage of each traveller, which gives the month and the employees to check
     */
    void seeReport(List<JsonNode> usages) {
        String month = usages.get(0).path("reportMonth").asText();
        transcript.step(null, "The tax savings report of company 3 for " + month + ", as it would be now");
        Call report = api.get(
                        "payroll",
                        Part.USAGE,
                        "/personnelticket/v2/reports/tax-savings?companyId=3&year=%s&month=%d&preliminary=true"
                                .formatted(month.substring(0, 4), Integer.parseInt(month.substring(5))))
                .expect(200);
        mustSay(report, Person.EMPLOYEE.employeeNo(), savings(Person.EMPLOYEE, month));
        mustSay(
                report,
                Person.EMPLOYEE_WITH_FAMILY.employeeNo(),
                savings(Person.EMPLOYEE_WITH_FAMILY, month).add(savings(Person.SPOUSE, month)));
        transcript.report(report.text());
    }

    private BigDecimal savings(Person person, String month) {
        BigDecimal sum = BigDecimal.ZERO;
        Call usages = api.peek(
                        "payroll",
                        Part.USAGE,
                        "/personnelticket/v2/usages?perPage=1000&customerNumber=" + person.customerNumber())
                .expect(200);
        for (JsonNode usage : usages.at("/items")) {
            if (usage.path("countsTowardsTax").asBoolean()
                    && usage.path("reportMonth").asText().equals(month)) {
                sum = sum.add(new BigDecimal(usage.at("/saving/amount").asText()));
            }
        }
        return sum;
    }

    private static void mustSay(Call report, long employeeNo, BigDecimal savings) {
        String expected = "," + savings.toPlainString() + ",";
        if (report.text()
                .lines()
                .noneMatch(line -> line.startsWith("3," + employeeNo + ",") && line.contains(expected))) {
            throw new SaleFailedException("The report should say %s for employee %d, but is:%n%s"
                    .formatted(savings, employeeNo, report.text()));
        }
    }
}
