package no.personnelticket.console.month;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A row of the table of months.
 *
 * @param months the months that have begun
 * @param refusal the service's error message if it refused; else empty
 */
public record YearOfCompany(Company company, int year, List<MonthState> months, String refusal) {

    /** The months that the company must close. */
    public List<MonthState> due() {
        return months.stream().filter(MonthState::isDue).toList();
    }

    /** January to December. */
    public List<Optional<MonthState>> calendar() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month).toString())
                .map(month -> months.stream()
                        .filter(state -> state.month().equals(month))
                        .findFirst())
                .toList();
    }
}
