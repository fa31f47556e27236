package no.personnelticket.rights.right;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/** Days from the first to the last, both included. */
record Period(LocalDate first, LocalDate last) {

    static Period of(Year year) {
        return new Period(year.atDay(1), year.atMonth(12).atEndOfMonth());
    }

    Period startingAt(LocalDate day) {
        return day.isAfter(first) ? new Period(day, last) : this;
    }

    /** Ends at the latest on the day; null for no limit. */
    Period endingWith(LocalDate day) {
        return day != null && day.isBefore(last) ? new Period(first, day) : this;
    }

    Optional<Period> ifAnyDay() {
        return first.isAfter(last) ? Optional.empty() : Optional.of(this);
    }
}
