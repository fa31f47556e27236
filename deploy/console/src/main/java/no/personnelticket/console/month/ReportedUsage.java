package no.personnelticket.console.month;

import no.personnelticket.events.Money;

/**
 * A usage in a report.
 *
 * @param refundId null unless it is a reversal
 */
public record ReportedUsage(
        String usageId, String ticketDistributionId, String ticketId, Money saving, String refundId, Source source) {

    /** The event from which it was registered. */
    public record Source(String topic, int partition, long offset, String eventId, String traceParent) {}

    /** The page of the event. */
    public String eventPath() {
        return "/months/usages/" + usageId + "/event";
    }
}
