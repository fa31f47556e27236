package no.personnelticket.usage.month;

import java.time.LocalDate;
import java.time.YearMonth;

/** A calendar month (Europe/Oslo) of a company, which has one tax savings report [P]. */
public record CompanyMonth(int companyId, YearMonth month) {

    public LocalDate firstDay() {
        return month.atDay(1);
    }

    public LocalDate lastDay() {
        return month.atEndOfMonth();
    }
}
