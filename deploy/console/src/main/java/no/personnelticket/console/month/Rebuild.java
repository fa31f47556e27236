package no.personnelticket.console.month;

/**
 * What making a closed report again from its events came to, as the usage-registration-service says.
 *
 * @param difference null where equal
 */
public record Rebuild(
        boolean equal, String sha256, String rebuiltSha256, Difference difference, long eventsRead, int missingUsages) {

    /**
     * The first line that is not the same.
     *
     * @param saving in the report; null where it has no such line
     * @param rebuiltSaving from the events; null where they make no such line
     */
    public record Difference(int line, String employeeNo, String saving, String rebuiltSaving) {}
}
