package no.personnelticket.rights.employee;

import java.time.LocalDate;

/** The 11-digit national id [P]: ddMMyy of the birth date, then the five digits of the record. */
public record NationalId(String digits) {

    private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    public static NationalId of(LocalDate dateOfBirth, String ssn) {
        int birth =
                10_000 * dateOfBirth.getDayOfMonth() + 100 * dateOfBirth.getMonthValue() + dateOfBirth.getYear() % 100;
        return new NationalId(Integer.toString(1_000_000 + birth).substring(1) + ssn);
    }

    /** Whether the last two of its digits follow from the others, as Skatteetaten defines it (modulo 11). */
    public boolean hasValidCheckDigits() {
        return sum(FIRST_WEIGHTS) % 11 == 0 && sum(SECOND_WEIGHTS) % 11 == 0;
    }

    private int sum(int[] weights) {
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
