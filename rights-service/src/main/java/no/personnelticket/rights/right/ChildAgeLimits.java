package no.personnelticket.rights.right;

import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;

/** To which age children are covered: data, with the day from which each limit holds. */
public record ChildAgeLimits(List<ChildAgeLimit> limits) {

    /**
     * Children younger than the age are covered.
     *
     * @param validFrom the first day on which the limit is in force
     */
    public record ChildAgeLimit(LocalDate validFrom, int belowAge) {}

    /** The limit in force on 1 January, which counts for the whole year; 0, so that no child is covered, without any. */
    int belowAge(Year year) {
        return limits.stream()
                .filter(limit -> !limit.validFrom().isAfter(year.atDay(1)))
                .max(Comparator.comparing(ChildAgeLimit::validFrom))
                .map(ChildAgeLimit::belowAge)
                .orElse(0);
    }
}
