package no.personnelticket.endtoend;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The last five digits of national ids, with valid check digits. */
public final class NationalIds {

    private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("ddMMyy", Locale.ROOT);
    private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    private NationalIds() {}

    /** All national id endings for a birth date; about 800. */
    public static List<String> of(LocalDate dateOfBirth) {
        String birth = BIRTH.format(dateOfBirth);
        return IntStream.range(0, 100_000)
                .mapToObj("%05d"::formatted)
                .filter(ssn -> isZero(birth + ssn, FIRST_WEIGHTS) && isZero(birth + ssn, SECOND_WEIGHTS))
                .toList();
    }

    private static boolean isZero(String digits, int... weights) {
        return IntStream.range(0, weights.length)
                                .map(i -> weights[i] * (digits.charAt(i) - '0'))
                                .sum()
                        % 11
                == 0;
    }
}
