package no.personnelticket.rights.traveller;

import java.time.LocalDate;

/** That somebody is a student, which no age tells: on which days the proof is valid, the last one included. */
public record StudentProof(LocalDate validFrom, LocalDate validTo) {

    /** Of stored dates, both of which are null where there is no proof; then null. */
    public static StudentProof ofNullable(LocalDate validFrom, LocalDate validTo) {
        return validFrom == null ? null : new StudentProof(validFrom, validTo);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
