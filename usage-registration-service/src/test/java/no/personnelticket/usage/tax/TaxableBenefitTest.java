package no.personnelticket.usage.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import no.personnelticket.events.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxableBenefitTest {

    private static final long SEED = Long.getLong("seed", 20260801);
    private static final int RUNS = 500;

    @ParameterizedTest
    @CsvSource({
        "0.00, 9999.99, 10000.00, 0.00",
        "0.00, 10000.00, 10000.00, 0.00",
        "0.00, 10000.01, 10000.00, 0.01",
        "9500.00, 976.00, 10000.00, 476.00",
        "12000.00, 976.00, 10000.00, 976.00",
        "12000.00, -976.00, 10000.00, -976.00",
        "10100.00, -976.00, 10000.00, -100.00",
        "0.00, -976.00, 10000.00, 0.00",
        "-976.00, 976.00, 0.00, 0.00",
        "0.00, 976.00, 0.00, 976.00"
    })
    void only_what_exceeds_the_tax_free_amount_of_the_year_is_taxable(
            String before, String ofMonth, String taxFree, String taxable) {
        // When
        TaxableBenefit benefit = TaxableBenefit.of(Money.nok(before), Money.nok(ofMonth), Money.nok(taxFree));

        // Then
        assertThat(benefit.taxableOfMonth()).isEqualTo(Money.nok(taxable));
        assertThat(benefit.savingOfYear()).isEqualTo(Money.nok(before).plus(Money.nok(ofMonth)));
    }

    /** The model counts in oere and says of each krone of the year whether it is taxed. */
    @Test
    void each_month_is_taxed_for_what_the_year_exceeds_more_than_before() {
        forEachYear((random, months, taxFree, because) -> {
            long limit = ore(taxFree);
            long saved = 0;
            long exceeded = 0;
            List<Long> expected = new ArrayList<>();
            for (List<Money> month : months) {
                for (Money saving : shuffle(month, random)) {
                    saved += ore(saving);
                }
                long exceeds = saved > limit ? saved - limit : 0;
                expected.add(exceeds - exceeded);
                exceeded = exceeds;
            }

            assertThat(taxable(months, taxFree).stream()
                            .map(TaxableBenefitTest::ore)
                            .toList())
                    .as(because)
                    .isEqualTo(expected);
        });
    }

    @Test
    void the_months_add_up_to_what_the_year_is_taxed() {
        forEachYear((random, months, taxFree, because) -> {
            Money year = sum(months.stream().flatMap(List::stream).toList());

            assertThat(sum(taxable(months, taxFree))).as(because).isEqualTo(TaxableBenefit.taxable(year, taxFree));
        });
    }

    @Test
    void the_months_add_up_to_the_year_by_its_last_tax_free_amount_also_where_that_was_corrected() {
        forEachYear((random, months, taxFree, because) -> {
            Money corrected = Money.nok("9000.00");
            int correctedFrom = random.nextInt(1, 12);
            Money saved = Money.ZERO;
            Money taxed = Money.ZERO;
            for (int month = 0; month < 12; month++) {
                Money amount = month < correctedFrom ? taxFree : corrected;
                TaxableBenefit benefit = TaxableBenefit.of(saved, taxed, sum(months.get(month)), amount);
                saved = benefit.savingOfYear();
                taxed = taxed.plus(benefit.taxableOfMonth());
            }

            assertThat(taxed).as(because).isEqualTo(TaxableBenefit.taxable(saved, corrected));
        });
    }

    @Test
    void a_refund_restores_what_it_reverses() {
        forEachYear((random, months, taxFree, because) -> {
            Money refunded = saving(random);
            Money year = sum(months.stream().flatMap(List::stream).toList());
            TaxableBenefit use = TaxableBenefit.of(year, refunded, taxFree);
            TaxableBenefit refund = TaxableBenefit.of(use.savingOfYear(), refunded.negated(), taxFree);

            assertThat(use.taxableOfMonth().plus(refund.taxableOfMonth()))
                    .as(because)
                    .isEqualTo(Money.ZERO);
            assertThat(refund.savingOfYear()).as(because).isEqualTo(year);
        });
    }

    @Test
    void it_does_not_matter_to_the_year_when_its_months_were_closed() {
        forEachYear((random, months, taxFree, because) -> {
            List<List<Money>> closedOtherwise = new ArrayList<>();
            months.forEach(month -> closedOtherwise.add(new ArrayList<>()));
            for (int month = 0; month < 12; month++) {
                for (Money saving : months.get(month)) {
                    closedOtherwise.get(random.nextInt(month, 12)).add(saving);
                }
            }

            assertThat(sum(taxable(closedOtherwise, taxFree))).as(because).isEqualTo(sum(taxable(months, taxFree)));
        });
    }

    @FunctionalInterface
    private interface YearProperty {
        void holds(RandomGenerator random, List<List<Money>> months, Money taxFree, String because);
    }

    private static void forEachYear(YearProperty property) {
        for (int run = 0; run < RUNS; run++) {
            long seed = SEED + run;
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            List<List<Money>> months = IntStream.range(0, 12)
                    .mapToObj(month -> IntStream.range(0, random.nextInt(6))
                            .mapToObj(usage -> saving(random))
                            .toList())
                    .toList();
            Money taxFree = Money.nok(List.of("0.00", "8000.00", "10000.00").get(random.nextInt(3)));
            property.holds(random, months, taxFree, "repeat with -Dseed=" + seed);
        }
    }

    private static Money saving(RandomGenerator random) {
        return Money.nok(BigDecimal.valueOf(random.nextLong(-50_000, 200_000), 2));
    }

    private static List<Money> taxable(List<List<Money>> months, Money taxFree) {
        List<Money> taxable = new ArrayList<>();
        Money before = Money.ZERO;
        for (List<Money> month : months) {
            TaxableBenefit benefit = TaxableBenefit.of(before, sum(month), taxFree);
            taxable.add(benefit.taxableOfMonth());
            before = benefit.savingOfYear();
        }
        return taxable;
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }

    private static List<Money> shuffle(List<Money> amounts, RandomGenerator random) {
        List<Money> left = new ArrayList<>(amounts);
        return IntStream.range(0, amounts.size())
                .mapToObj(i -> left.remove(random.nextInt(left.size())))
                .toList();
    }

    private static long ore(Money amount) {
        return amount.amount().movePointRight(2).longValueExact();
    }
}
