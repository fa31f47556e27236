package no.personnelticket.usage.report;

import no.personnelticket.http.Problem;
import no.personnelticket.usage.UsageErrorCode;

/** Why a month is not closed: what closing answers, or what is no refusal of it. */
enum ClosingErrorCode {
    CLOSING_FAILED,
    COMPANY_NOT_FOUND,
    EARLIER_MONTHS_OPEN,
    IDENTITIES_UNAVAILABLE,
    MONTH_ALREADY_PASSED,
    MONTH_CLOSED,
    MONTH_NOT_BEGUN,
    MONTH_RUNNING;

    static ClosingErrorCode of(Problem problem) {
        return valueOf(problem.errorCode());
    }

    /** As closing answers; of no code that it does not answer with. */
    UsageErrorCode answered() {
        return UsageErrorCode.valueOf(name());
    }
}
