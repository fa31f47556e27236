package no.personnelticket.rights.traveller;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The facts that decide on a holder's traveller type.
 *
 * @param studentProof null without one
 */
public record HolderAge(LocalDate dateOfBirth, StudentProof studentProof) {

    boolean isStudentOn(LocalDate day) {
        return studentProof != null && studentProof.covers(day);
    }

    /** The first day as a student, and the day after the last one. */
    Stream<LocalDate> studentChanges() {
        return Optional.ofNullable(studentProof).stream()
                .flatMap(proof -> Stream.of(proof.validFrom(), proof.validTo().plusDays(1)));
    }

    /** Leaves out the birth date. */
    @Override
    public String toString() {
        return "HolderAge[studentProof=" + studentProof + "]";
    }
}
