package no.personnelticket.console.month;

import java.time.YearMonth;

/** A company's month, as addresses of pages have it. */
public record CompanyMonth(int companyId, YearMonth month) {

    /** @param month for instance {@code 2026-10} */
    static CompanyMonth of(int companyId, String month) {
        return new CompanyMonth(companyId, YearMonth.parse(month));
    }

    /** The page of the month. */
    public String path() {
        return "/months/" + companyId + "/" + month;
    }

    public int year() {
        return month.getYear();
    }

    /** Its parameters in calls of the usage-registration-service. */
    String query() {
        return "?companyId=" + companyId + "&year=" + month.getYear() + "&month=" + month.getMonthValue();
    }

    /** The name of a file about it. */
    String fileName(String what) {
        return what + "-" + companyId + "-" + month + ".csv";
    }
}
