package no.personnelticket.rights;

import java.util.List;
import no.personnelticket.http.ErrorSpecification;
import no.personnelticket.http.Problem;

/** Answers findings of the core with 400, each field with its reason. */
public final class RefusedParameters {

    private RefusedParameters() {}

    /** Throws unless there are none. */
    public static void refuse(List<Finding> wrong) {
        if (!wrong.isEmpty()) {
            throw Problem.badFields(wrong.stream()
                    .map(one -> new ErrorSpecification(one.field(), one.reason()))
                    .toList());
        }
    }
}
