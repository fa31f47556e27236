package no.personnelticket.rights;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The last five digits of national ids (no D-numbers, no synthetic ones), with valid control digits. */
public final class NationalIds {

    private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    private static final Map<LocalDate, List<String>> OF_DATES = new ConcurrentHashMap<>();

    private NationalIds() {}

    /** Another one for each number; about 800 exist for a date, then they come round again. */
    public static String ssn(String dateOfBirth, int number) {
        List<String> all = OF_DATES.computeIfAbsent(LocalDate.parse(dateOfBirth), NationalIds::all);
        return all.get(number % all.size());
    }

    private static List<String> all(LocalDate dateOfBirth) {
        String born = dateOfBirth.format(DateTimeFormatter.ofPattern("ddMMyy"));
        return IntStream.range(0, 100_000)
                .mapToObj("%05d"::formatted)
                .filter(ssn -> checks(born + ssn))
                .toList();
    }

    private static boolean checks(String digits) {
        return sum(digits, FIRST_WEIGHTS) % 11 == 0 && sum(digits, SECOND_WEIGHTS) % 11 == 0;
    }

    private static int sum(String digits, int... weights) {
        return IntStream.range(0, weights.length)
                .map(i -> weights[i] * (digits.charAt(i) - '0'))
                .sum();
    }
}
