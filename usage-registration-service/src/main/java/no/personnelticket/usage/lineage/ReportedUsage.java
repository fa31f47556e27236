package no.personnelticket.usage.lineage;

import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.usage.search.RegisteredUsage.Source;

/**
 * A usage in a report.
 *
 * @param saving negative for a refund
 * @param refundId null unless it is a reversal
 * @param source the event from which it was registered; for a reversal the refund
 */
record ReportedUsage(
        UUID usageId, String ticketDistributionId, String ticketId, Money saving, String refundId, Source source) {}
