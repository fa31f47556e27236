package no.personnelticket.rights.right;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.List;

/** For which calendar years rights are kept up: the running one, and in December the next one too, so that it begins ready. */
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
