package no.personnelticket.console.month;

import java.time.YearMonth;

/** A month of a company, as the URLs of pages name it. */
public record CompanyMonth(int companyId, YearMonth month) {

    /** @param month for instance {@code 2026-10} */
    static CompanyMonth of(int companyId, String month) {
        return new CompanyMonth(companyId, YearMonth.parse(month));
    }

    /** The path of the month's page. */
    public String path() {
        return "/months/" + companyId + "/" + month;
    }

    public int year() {
        return month.getYear();
    }

    /** The query parameters that name it in calls of the usage-registration-service. */
    String query() {
        return "?companyId=" + companyId + "&year=" + month.getYear() + "&month=" + month.getMonthValue();
    }

    /** The name of a downloaded file. */
    String fileName(String what) {
        return what + "-" + companyId + "-" + month + ".csv";
    }
}
