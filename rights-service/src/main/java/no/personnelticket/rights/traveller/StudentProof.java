package no.personnelticket.rights.traveller;

import java.time.LocalDate;

/** The proof that a person is a student, with its first and last valid day. */
public record StudentProof(LocalDate validFrom, LocalDate validTo) {

    /** The proof of stored dates; null if they are null. */
    public static StudentProof ofNullable(LocalDate validFrom, LocalDate validTo) {
        return validFrom == null ? null : new StudentProof(validFrom, validTo);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
