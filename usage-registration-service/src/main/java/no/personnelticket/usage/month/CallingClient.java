package no.personnelticket.usage.month;

/**
 * The client that made a permanent change, for an auditor.
 *
 * @param id the client of the token, or {@code schedule}
 * @param name its {@code ET-Client-Name}, or null
 */
public record CallingClient(String id, String name) {

    public static final CallingClient SCHEDULE = new CallingClient("schedule", null);
}
