package no.personnelticket.usage.lineage;

import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.usage.search.RegisteredUsage.Source;

/**
 * A usage that a report holds.
 *
 * @param saving negative for what a refund took back
 * @param refundId only for a reversal
 * @param source the event that it was registered from: of a reversal the refund
 */
record ReportedUsage(
        UUID usageId, String ticketDistributionId, String ticketId, Money saving, String refundId, Source source) {}
