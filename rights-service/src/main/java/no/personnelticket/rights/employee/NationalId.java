package no.personnelticket.rights.employee;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The 11-digit id of a person: ddMMyy of the birth date, then the five digits of the record [P]. A D-number has its
 * day 40 higher, and the ids of synthetic test persons their month 40, 65 or 80. The record has the real birth date,
 * so the form is recognised by the control digits.
 *
 * @param digits as issued; ddMMyy and the five digits if the control digits fit no form
 * @param fits whether the control digits fit a form
 */
public record NationalId(String digits, boolean fits) {

    private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    /** In numbers that are issued from 2032 the remainder of the first control digit may be up to this. */
    private static final int LARGEST_REMAINDER = 3;

    private static final int D_NUMBER = 40;
    private static final List<Integer> REAL = List.of(0);
    private static final List<Integer> SYNTHETIC = List.of(40, 65, 80);

    public static NationalId of(LocalDate dateOfBirth, String ssn) {
        String usual = digits(dateOfBirth, 0, 0, ssn);
        if (hasControlDigits(usual)) {
            return new NationalId(usual, true);
        }
        return Stream.of(REAL, SYNTHETIC)
                .flatMap(months -> Stream.<Predicate<String>>of(
                                NationalId::hasControlDigits, NationalId::hasControlDigitsFrom2032)
                        .flatMap(rule -> candidates(dateOfBirth, months, ssn).filter(rule)))
                .findFirst()
                .map(digits -> new NationalId(digits, true))
                .orElseGet(() -> new NationalId(usual, false));
    }

    private static Stream<String> candidates(LocalDate dateOfBirth, List<Integer> months, String ssn) {
        return Stream.of(0, D_NUMBER)
                .flatMap(days -> months.stream().map(added -> digits(dateOfBirth, days, added, ssn)));
    }

    private static String digits(LocalDate dateOfBirth, int addedToDay, int addedToMonth, String ssn) {
        int birth = 10_000 * (dateOfBirth.getDayOfMonth() + addedToDay)
                + 100 * (dateOfBirth.getMonthValue() + addedToMonth)
                + dateOfBirth.getYear() % 100;
        return Integer.toString(1_000_000 + birth).substring(1) + ssn;
    }

    /** Whether the two control digits fit the others, as Skatteetaten defines it (modulo 11). */
    private static boolean hasControlDigits(String digits) {
        return sum(digits, FIRST_WEIGHTS) % 11 == 0 && sum(digits, SECOND_WEIGHTS) % 11 == 0;
    }

    private static boolean hasControlDigitsFrom2032(String digits) {
        return sum(digits, FIRST_WEIGHTS) % 11 <= LARGEST_REMAINDER && sum(digits, SECOND_WEIGHTS) % 11 == 0;
    }

    private static int sum(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum;
    }

    /** Hides it. */
    @Override
    public String toString() {
        return "***********";
    }
}
