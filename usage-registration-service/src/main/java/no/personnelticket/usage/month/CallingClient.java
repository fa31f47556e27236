package no.personnelticket.usage.month;

/**
 * Who changed something for good, for an auditor.
 *
 * @param id the client of the token, or {@code schedule}
 * @param name what it called itself ({@code ET-Client-Name}), or null
 */
public record CallingClient(String id, String name) {

    public static final CallingClient SCHEDULE = new CallingClient("schedule", null);
}
