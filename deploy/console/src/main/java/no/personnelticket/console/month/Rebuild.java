package no.personnelticket.console.month;

/**
 * The result of rebuilding a closed report from its events, from the usage-registration-service.
 *
 * @param difference null if both are equal
 */
public record Rebuild(
        boolean equal, String sha256, String rebuiltSha256, Difference difference, long eventsRead, int missingUsages) {

    /**
     * The first line that differs.
     *
     * @param saving in the report; null if it has no such line
     * @param rebuiltSaving from the events; null if they give no such line
     */
    public record Difference(int line, String employeeNo, String saving, String rebuiltSaving) {}
}
