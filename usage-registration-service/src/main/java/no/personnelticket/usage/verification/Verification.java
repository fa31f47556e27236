package no.personnelticket.usage.verification;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a recount found.
 *
 * @param from the first month that was looked at, for instance {@code 2026-01}
 * @param holds whether nothing was wrong
 */
record Verification(int companyId, String from, String to, boolean holds, List<Finding> findings) {

    /**
     * What one invariant found.
     *
     * @param lookedAt how many things were counted again
     * @param wrong how many of them are not as they must be
     * @param firstWrong ten of those at most
     */
    @Schema(name = "VerificationFinding")
    record Finding(Invariant invariant, String sentence, long lookedAt, long wrong, List<String> firstWrong) {}

    static Verification of(CompanyMonths months, List<Finding> findings) {
        return new Verification(
                months.companyId(),
                months.from().toString(),
                months.to().toString(),
                findings.stream().allMatch(finding -> finding.wrong() == 0),
                findings);
    }
}
