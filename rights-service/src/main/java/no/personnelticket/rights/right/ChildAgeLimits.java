package no.personnelticket.rights.right;

import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;

/** The ages below which children are covered, each with the day from which it is in force. */
public record ChildAgeLimits(List<ChildAgeLimit> limits) {

    /**
     * Children younger than the age are covered.
     *
     * @param validFrom the first day on which the limit is in force
     */
    public record ChildAgeLimit(LocalDate validFrom, int belowAge) {}

    /**
     * The limit in force on 1 January, which applies to the whole year; 0 if there is none, so that no child is
     * covered.
     */
    int belowAge(Year year) {
        return limits.stream()
                .filter(limit -> !limit.validFrom().isAfter(year.atDay(1)))
                .max(Comparator.comparing(ChildAgeLimit::validFrom))
                .map(ChildAgeLimit::belowAge)
                .orElse(0);
    }
}
