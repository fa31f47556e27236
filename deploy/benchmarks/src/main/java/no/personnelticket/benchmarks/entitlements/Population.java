package no.personnelticket.benchmarks.entitlements;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Invented employees of one company in the published CSV format, each with a valid national id. */
public final class Population {

    private static final String HEADER =
            "employeeNo,companyId,employmentTypeId,dateOfBirth,ssn,firstName,surname,addressLine,postalCode,"
                    + "abstainFromTicket,hireStartDate,payType,hireEndDate,hireEndCause,disabilityGrade,"
                    + "disabilityFromDate,employmentPercentage,employmentPercentageDate,paidPercentage,leaveFromDate,"
                    + "isDeleted\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyy", Locale.ROOT);
    private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    private static final int BIRTH_DATES = 10_000;

    private Population() {}

    /** A file with {@code employees} rows. */
    public static String csv(int employees) {
        return HEADER
                + IntStream.iterate(0, i -> i + 1)
                        .boxed()
                        .flatMap(Population::row)
                        .limit(employees)
                        .collect(Collectors.joining("\n"));
    }

    /** Empty if no valid national id has this birth date and individual number. */
    private static Stream<String> row(int i) {
        LocalDate born = LocalDate.of(1960, 1, 1).plusDays(i % BIRTH_DATES);
        String nine = DAY.format(born) + String.format(Locale.ROOT, "%03d", i / BIRTH_DATES);
        OptionalInt first = check(nine, FIRST_WEIGHTS);
        if (first.isEmpty()) {
            return Stream.empty();
        }
        String ten = nine + first.getAsInt();
        OptionalInt second = check(ten, SECOND_WEIGHTS);
        return second.isEmpty()
                ? Stream.empty()
                : Stream.of((i + 1) + ",1,1," + born + "," + (ten + second.getAsInt()).substring(6)
                        + ",Kari,Nordmann,Storgata 1,0155,false,2010-01-01,M,,,0,,100,,,,false");
    }

    private static OptionalInt check(String digits, int... weights) {
        int sum = IntStream.range(0, weights.length)
                .map(i -> weights[i] * (digits.charAt(i) - '0'))
                .sum();
        int check = (11 - sum % 11) % 11;
        return check == 10 ? OptionalInt.empty() : OptionalInt.of(check);
    }
}
