package no.personnelticket.usage.report;

import java.util.stream.Stream;
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

    /** A refusal that is none of closing, as one of its parts that is not there, is {@link #CLOSING_FAILED}. */
    static ClosingErrorCode of(String errorCode) {
        return Stream.of(values())
                .filter(code -> code.name().equals(errorCode))
                .findFirst()
                .orElse(CLOSING_FAILED);
    }

    /** As closing answers; of no code that it does not answer with. */
    UsageErrorCode answered() {
        return UsageErrorCode.valueOf(name());
    }
}
