package no.personnelticket.rights.employee;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The 11-digit national id [P]: ddMMyy of the birth date, then the five digits of the record. */
public record NationalId(String digits) {

    private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("ddMMyy", Locale.ROOT);

    public static NationalId of(LocalDate dateOfBirth, String ssn) {
        return new NationalId(BIRTH.format(dateOfBirth) + ssn);
    }

    /** Hides it. */
    @Override
    public String toString() {
        return "***********";
    }
}
