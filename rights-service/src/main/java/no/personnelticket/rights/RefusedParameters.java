package no.personnelticket.rights;

import java.util.List;
import no.personnelticket.http.error.ErrorSpecification;
import no.personnelticket.http.error.Problem;

/** Maps findings of the core to 400, each field with its reason. */
public final class RefusedParameters {

    private RefusedParameters() {}

    /** Throws if there are findings. */
    public static void refuse(List<Finding> wrong) {
        Problem.throwIfAny(wrong.stream()
                .map(one -> new ErrorSpecification(one.field(), one.reason()))
                .toList());
    }
}
