package no.personnelticket.usage.tax;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import no.personnelticket.events.Money;

/**
 * How much an employee may save in a calendar year before it is taxable income (FSFIN § 5-15-3), per employer.
 * Passenger transport is covered from 2021.
 */
public final class TaxFreeAmounts {

    /**
     * NOK by first year. 8,000 for 2021 and 2022 and 10,000 now are published by Skatteetaten; that 10,000 holds from
     * 2024 on is to be confirmed.
     */
    private static final NavigableMap<Integer, Money> BY_FIRST_YEAR =
            new TreeMap<>(Map.of(2021, Money.nok("8000.00"), 2024, Money.nok("10000.00")));

    /** Bane NOR, Spordrift and Baneservice do not sell the travel themselves: taxable from the first krone. */
    private static final Set<Integer> WITHOUT = Set.of(5, 6, 7);

    private TaxFreeAmounts() {}

    /**
     * The tax-free amount of one employee.
     *
     * @param year from 2021
     */
    public static Money of(int companyId, int year) {
        Map.Entry<Integer, Money> ofYear = BY_FIRST_YEAR.floorEntry(year);
        if (ofYear == null) {
            throw new IllegalArgumentException("year must be 2021 or later");
        }
        return WITHOUT.contains(companyId) ? Money.ZERO : ofYear.getValue();
    }
}
