package no.personnelticket.usage.verification;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.personnelticket.http.ErrorSpecification;
import no.personnelticket.http.Problem;

/** A company's months from one to another, both included. */
record CompanyMonths(int companyId, YearMonth from, YearMonth to) {

    /**
     * As a caller asks for them.
     *
     * @param from for instance {@code 2026-01}; the first month of the current year unless given
     * @param to the current month unless given
     * @throws Problem 400 naming every parameter that is wrong
     */
    static CompanyMonths of(String companyId, String from, String to, YearMonth now) {
        List<ErrorSpecification> wrong = new ArrayList<>();
        Optional<Integer> company = company(companyId);
        Optional<YearMonth> first = month(from, now.withMonth(1));
        Optional<YearMonth> last = month(to, now);
        if (company.isEmpty()) {
            wrong.add(new ErrorSpecification("companyId", companyId == null ? "is required" : "is not a valid number"));
        }
        if (first.isEmpty()) {
            wrong.add(new ErrorSpecification("from", "must be a month, as 2026-01"));
        }
        if (last.isEmpty()) {
            wrong.add(new ErrorSpecification("to", "must be a month, as 2026-12"));
        }
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            wrong.add(new ErrorSpecification("to", "must not be before from"));
        }
        if (!wrong.isEmpty()) {
            throw Problem.badFields(wrong);
        }
        return new CompanyMonths(company.orElseThrow(), first.orElseThrow(), last.orElseThrow());
    }

    private static Optional<Integer> company(String text) {
        try {
            return Optional.of(Integer.valueOf(text)).filter(number -> number > 0);
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<YearMonth> month(String text, YearMonth otherwise) {
        try {
            return Optional.of(text == null ? otherwise : YearMonth.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
