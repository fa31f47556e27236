package no.personnelticket.rights.right;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.List;

/** The calendar years for which rights are given: the current one, and in December also the next one. */
public final class RightYears {

    private RightYears() {}

    /**
     * The years, in order.
     *
     * @param today in Europe/Oslo
     */
    public static List<Year> on(LocalDate today) {
        Year year = Year.from(today);
        return today.getMonth() == Month.DECEMBER ? List.of(year, year.plusYears(1)) : List.of(year);
    }
}
