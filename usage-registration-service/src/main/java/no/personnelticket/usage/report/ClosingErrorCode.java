package no.personnelticket.usage.report;

import java.util.stream.Stream;
import no.personnelticket.usage.UsageErrorCode;

/** Why a month is not closed: the refusals of the operation that closes it, and two reasons that are no refusals. */
enum ClosingErrorCode {
    CLOSING_FAILED(null),
    COMPANY_NOT_FOUND(UsageErrorCode.COMPANY_NOT_FOUND),
    EARLIER_MONTHS_OPEN(UsageErrorCode.EARLIER_MONTHS_OPEN),
    IDENTITIES_UNAVAILABLE(UsageErrorCode.IDENTITIES_UNAVAILABLE),
    MONTH_ALREADY_PASSED(UsageErrorCode.MONTH_ALREADY_PASSED),
    MONTH_CLOSED(null),
    MONTH_NOT_BEGUN(UsageErrorCode.MONTH_NOT_BEGUN),
    MONTH_RUNNING(UsageErrorCode.MONTH_RUNNING);

    private final UsageErrorCode refusal;

    ClosingErrorCode(UsageErrorCode refusal) {
        this.refusal = refusal;
    }

    /** The constant with this name; {@link #CLOSING_FAILED} for the code of any other error. */
    static ClosingErrorCode of(String errorCode) {
        return Stream.of(values())
                .filter(code -> code.name().equals(errorCode))
                .findFirst()
                .orElse(CLOSING_FAILED);
    }

    /** The error code of the refusal; null for a reason that is none. */
    UsageErrorCode refusal() {
        return refusal;
    }
}
