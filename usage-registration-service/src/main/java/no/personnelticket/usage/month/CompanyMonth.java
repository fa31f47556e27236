package no.personnelticket.usage.month;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import no.personnelticket.http.ErrorSpecification;
import no.personnelticket.http.Problem;

/** A calendar month (Europe/Oslo) of a company: what a tax savings report is about [P]. */
public record CompanyMonth(int companyId, YearMonth month) {

    private static final int FIRST_YEAR = 2021;
    private static final int LAST_YEAR = 9999;

    /**
     * As a caller asks for it.
     *
     * @param year from 2021, the current one unless given [P]
     * @param month 1 to 12, the current one unless given [P]
     * @throws Problem 400 naming every parameter that is wrong
     */
    public static CompanyMonth of(String companyId, String year, String month, LocalDate today) {
        List<ErrorSpecification> wrong = new ArrayList<>();
        OptionalInt company = number(companyId, 1, Integer.MAX_VALUE);
        OptionalInt ofYear = year == null ? OptionalInt.of(today.getYear()) : number(year, FIRST_YEAR, LAST_YEAR);
        OptionalInt ofMonth = month == null ? OptionalInt.of(today.getMonthValue()) : number(month, 1, 12);
        if (company.isEmpty()) {
            wrong.add(new ErrorSpecification("companyId", companyId == null ? "is required" : "is not a valid number"));
        }
        if (ofYear.isEmpty()) {
            wrong.add(new ErrorSpecification("year", "must be a year from 2021"));
        }
        if (ofMonth.isEmpty()) {
            wrong.add(new ErrorSpecification("month", "must be between 1 and 12"));
        }
        if (!wrong.isEmpty()) {
            throw Problem.badFields(wrong);
        }
        return new CompanyMonth(company.getAsInt(), YearMonth.of(ofYear.getAsInt(), ofMonth.getAsInt()));
    }

    public LocalDate firstDay() {
        return month.atDay(1);
    }

    private static OptionalInt number(String text, int lowest, int highest) {
        try {
            int number = Integer.parseInt(text);
            return number < lowest || number > highest ? OptionalInt.empty() : OptionalInt.of(number);
        } catch (NumberFormatException unreadable) {
            return OptionalInt.empty();
        }
    }
}
