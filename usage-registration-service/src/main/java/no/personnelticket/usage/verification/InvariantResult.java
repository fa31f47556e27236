package no.personnelticket.usage.verification;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The result of checking one invariant.
 *
 * @param checked how many things were checked
 * @param wrong how many of them are wrong
 * @param firstWrong at most ten of them
 */
@Schema(name = "VerificationFinding")
record InvariantResult(Invariant invariant, String sentence, long checked, long wrong, List<String> firstWrong) {

    static InvariantResult of(Invariant invariant, long checked, long wrong, List<String> firstWrong) {
        return new InvariantResult(invariant, invariant.sentence(), checked, wrong, firstWrong);
    }
}
