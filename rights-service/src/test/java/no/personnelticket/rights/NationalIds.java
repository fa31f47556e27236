package no.personnelticket.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import no.personnelticket.rights.employee.NationalId;

/** The last five digits of national ids, with valid check digits. */
public final class NationalIds {

    private static final Map<LocalDate, List<String>> OF_DATES = new ConcurrentHashMap<>();

    private NationalIds() {}

    /** Another one for each number; about 800 exist for a date, then they come round again. */
    public static String ssn(String dateOfBirth, int number) {
        List<String> all = OF_DATES.computeIfAbsent(LocalDate.parse(dateOfBirth), NationalIds::all);
        return all.get(number % all.size());
    }

    private static List<String> all(LocalDate dateOfBirth) {
        return IntStream.range(0, 100_000)
                .mapToObj("%05d"::formatted)
                .filter(ssn -> NationalId.of(dateOfBirth, ssn).hasValidCheckDigits())
                .toList();
    }
}
