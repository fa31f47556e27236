package no.personnelticket.usage.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import no.personnelticket.events.Money;
import org.junit.jupiter.api.Test;

class CalendarMonthBenefitTest {

    private static final YearMonth MAY = YearMonth.of(2024, 5);
    private static final YearMonth JUNE = YearMonth.of(2024, 6);
    private static final Money TAX_FREE = Money.nok("10000.00");

    @Test
    void a_late_saving_is_taxed_in_the_month_that_it_belongs_to() {
        // Given
        TaxableBenefit benefit = TaxableBenefit.of(Money.nok("10100.00"), Money.nok("520.00"), TAX_FREE);

        // When, Then
        assertThat(CalendarMonthBenefit.of(
                        JUNE, 2024, benefit, new TreeMap<>(Map.of(MAY, Money.nok("20.00"), JUNE, Money.nok("500.00")))))
                .containsExactly(
                        new CalendarMonthBenefit(MAY, Money.nok("20.00")),
                        new CalendarMonthBenefit(JUNE, Money.nok("500.00")));
    }

    @Test
    void what_the_tax_free_amount_changed_belongs_to_the_month_of_the_report() {
        // Given
        TaxableBenefit benefit =
                TaxableBenefit.of(Money.nok("9000.00"), Money.ZERO, Money.nok("20.00"), Money.nok("8000.00"));

        // When, Then
        assertThat(CalendarMonthBenefit.of(JUNE, 2024, benefit, new TreeMap<>(Map.of(MAY, Money.nok("20.00")))))
                .containsExactly(
                        new CalendarMonthBenefit(MAY, Money.nok("20.00")),
                        new CalendarMonthBenefit(JUNE, Money.nok("1000.00")));
        assertThat(CalendarMonthBenefit.of(YearMonth.of(2025, 1), 2024, benefit, new TreeMap<>()))
                .extracting(CalendarMonthBenefit::calendarMonth)
                .containsExactly(YearMonth.of(2024, 12));
    }

    /** The model pours each month's savings, in oere and in order, over what is left of the tax-free amount. */
    @Test
    void the_months_are_what_is_left_to_tax_and_add_up_to_the_report() {
        for (long seed = Long.getLong("seed", 1); seed <= Long.getLong("seed", 1000); seed++) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            NavigableMap<YearMonth, Money> savings = new TreeMap<>();
            for (int month = 1; month <= 6; month++) {
                if (random.nextBoolean()) {
                    savings.put(YearMonth.of(2024, month), nok(random.nextLong(-300_000, 600_000)));
                }
            }
            long before = random.nextLong(0, 1_500_000);
            Money sum = savings.values().stream().reduce(Money.ZERO, Money::plus);
            TaxableBenefit benefit = TaxableBenefit.of(nok(before), sum, TAX_FREE);

            List<CalendarMonthBenefit> lines = CalendarMonthBenefit.of(JUNE, 2024, benefit, savings);

            NavigableMap<YearMonth, Long> expected = new TreeMap<>();
            long total = before;
            for (Map.Entry<YearMonth, Money> saving : savings.entrySet()) {
                long next = total + ore(saving.getValue());
                expected.put(saving.getKey(), Math.max(next, 1_000_000) - Math.max(total, 1_000_000));
                total = next;
            }
            expected.values().removeIf(amount -> amount == 0);
            assertThat(lines)
                    .as("repeat with -Dseed=%d", seed)
                    .extracting(line -> Map.entry(line.calendarMonth(), ore(line.taxable())))
                    .containsExactlyElementsOf(List.copyOf(expected.entrySet()));
            assertThat(lines.stream().map(CalendarMonthBenefit::taxable).reduce(Money.ZERO, Money::plus))
                    .as("repeat with -Dseed=%d", seed)
                    .isEqualTo(benefit.taxableOfMonth());
        }
    }

    private static Money nok(long ore) {
        return Money.nok(BigDecimal.valueOf(ore, 2));
    }

    private static long ore(Money amount) {
        return amount.amount().movePointRight(2).longValueExact();
    }
}
