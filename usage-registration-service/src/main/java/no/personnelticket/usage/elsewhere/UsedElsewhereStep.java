package no.personnelticket.usage.elsewhere;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import no.personnelticket.events.Money;
import no.personnelticket.http.error.ErrorSpecification;
import no.personnelticket.http.error.Problem;
import no.personnelticket.usage.identity.EmployeeIdentitiesClient;
import no.personnelticket.usage.month.CallingClient;
import no.personnelticket.usage.month.CompanyYear;
import no.personnelticket.usage.tax.TaxFreeAmounts;

/** Stores the statements of a company: all of a call, or none. */
@Singleton
class UsedElsewhereStep {

    private final UsedElsewhereStore store;
    private final EmployeeIdentitiesClient identities;
    private final Clock clock;

    UsedElsewhereStep(UsedElsewhereStore store, EmployeeIdentitiesClient identities, Clock clock) {
        this.store = store;
        this.identities = identities;
        this.clock = clock;
    }

    /**
     * Throws 400 if the year is not of this year or an earlier one, if the company's employees have no tax-free amount
     * in it, and if a statement's employee is given more than once or is not the company's.
     *
     * @param place names the field of a statement's employee for the error, by its index
     */
    StatedElsewhere add(CompanyYear year, List<UsedElsewhere> statements, IntFunction<String> place, CallingClient by) {
        LocalDate today = LocalDate.now(clock);
        if (year.year() > today.getYear()) {
            throw Problem.badField("year", "must not be later than " + today.getYear());
        }
        if (TaxFreeAmounts.of(year.companyId(), year.year()).equals(Money.ZERO)) {
            throw Problem.badField(
                    "companyId", "is a company without a tax-free amount, so other discounts cannot use any of it");
        }
        Set<UUID> seen = new HashSet<>();
        refuse(statements, place, reference -> !seen.add(reference), "is given more than once");
        List<UUID> references =
                statements.stream().map(UsedElsewhere::employeeReference).toList();
        Set<UUID> unknown =
                identities.fetch(year.companyId(), references, today).unknown(references);
        refuse(statements, place, unknown::contains, "is not an employee of the company");
        store.add(year, statements, clock.instant(), by);
        return store.find(year);
    }

    private static void refuse(
            List<UsedElsewhere> statements, IntFunction<String> place, Predicate<UUID> isWrong, String reason) {
        Problem.throwIfAny(IntStream.range(0, statements.size())
                .filter(index -> isWrong.test(statements.get(index).employeeReference()))
                .mapToObj(index -> new ErrorSpecification(place.apply(index), reason))
                .toList());
    }
}
