package no.personnelticket.console.month;

import no.personnelticket.events.Money;

/**
 * A usage that a report holds.
 *
 * @param refundId null but for a reversal
 */
public record ReportedUsage(
        String usageId, String ticketDistributionId, String ticketId, Money saving, String refundId, Source source) {

    /** The event that it was registered from. */
    public record Source(String topic, int partition, long offset, String eventId, String traceParent) {

        /** The page of the event. */
        public String path() {
            return "/months/events/" + topic + "/" + partition + "/" + offset;
        }
    }
}
