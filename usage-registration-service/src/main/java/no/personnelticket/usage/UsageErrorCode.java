package no.personnelticket.usage;

import no.personnelticket.http.error.ErrorCode;

/**
 * The error codes of the usage-registration-service, in addition to {@link no.personnelticket.http.error.CommonErrorCode}.
 */
public enum UsageErrorCode implements ErrorCode {
    ANOMALY_NOT_FOUND(404, "There is no such anomaly"),
    COMPANY_NOT_FOUND(404, "There is no such member company"),
    REPORT_LINE_NOT_FOUND(404, "No closed report has a line of the employee, or a line that includes the usage"),
    REPORT_NOT_FOUND(404, "There is no report; it is made when the month is closed"),
    STATEMENT_NOT_FOUND(404, "The company has no journey of that employee in the year"),
    ANOMALY_DECIDED(409, "Another decision was made before"),
    EARLIER_MONTHS_OPEN(
            409, "Earlier months have usages that are in no report; close them first, or call with skipEarlier=true"),
    MONTH_ALREADY_PASSED(409, "A later month is closed already"),
    MONTH_NOT_BEGUN(409, "The month has not begun"),
    MONTH_RUNNING(409, "The month is not over; closeRunning=true closes it now and permanently"),
    EVENTS_UNAVAILABLE(503, "The events cannot be read now, and nothing was changed; retry"),
    IDENTITIES_UNAVAILABLE(503, "Employee identities cannot be fetched now, and nothing was changed; retry");

    private final int status;
    private final String meaning;

    UsageErrorCode(int status, String meaning) {
        this.status = status;
        this.meaning = meaning;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
