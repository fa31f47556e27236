package no.personnelticket.usage.anomaly;

import java.time.Instant;
import java.util.UUID;
import no.personnelticket.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A registered refund or ticket that cannot be right.
 *
 * @param refundId null if it is not about a refund
 * @param usageId with {@code companyId} and {@code employeeReference}: the use that it is about, and the employee on
 *     whom the use counts; null if there is none, or its contract is not known yet
 * @param amount the amount concerned: for a refund what was not given back, or what was given back although its date
 *     is impossible; for a ticket that was distributed twice the saving that counts a second time
 * @param decision null until somebody decides
 */
record Anomaly(
        Kind kind,
        String ticketDistributionId,
        String ticketId,
        String refundId,
        UUID usageId,
        Integer companyId,
        UUID employeeReference,
        Money amount,
        Instant foundAt,
        Decided decision) {

    /** The kind of anomaly. */
    @Schema(name = "AnomalyKind")
    enum Kind {
        /** The refund gives back more than earlier refunds left of the saving. */
        REFUND_CUT_SHORT,
        /** The refund names a ticket that its distribution does not have, or that used no right. */
        REFUND_WITHOUT_USE,
        /** The refund is for another customer than the ticket, and gave nothing back. */
        REFUND_OF_OTHER_CUSTOMER,
        /** The refund is dated before the distribution of its ticket; it counts in the month of the use. */
        REFUND_BEFORE_DISTRIBUTION,
        /** The same ticket of an order line was registered before, under another ticket distribution id. */
        TICKET_DISTRIBUTED_TWICE
    }

    /** Whether it is right, or the sales platform has to correct it. */
    enum Decision {
        COUNTS,
        DOES_NOT_COUNT
    }

    /**
     * The decision.
     *
     * @param decidedBy the client of the token
     * @param clientName its {@code ET-Client-Name}, or null
     */
    @Schema(name = "AnomalyDecision")
    record Decided(Decision decision, String explanation, Instant decidedAt, String decidedBy, String clientName) {}
}
