package no.personnelticket.usage.anomaly;

import java.time.Instant;
import java.util.UUID;
import no.personnelticket.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A refund or a ticket that was registered and cannot be as it should.
 *
 * @param refundId absent where it is about no refund
 * @param usageId with {@code companyId} and {@code employeeReference}: the use that it is about, and on whom that counts;
 *     absent where there is none, or its contract is not known yet
 * @param amount what is at stake: of a refund what was not given back, or what was given back although its date cannot be;
 *     of a ticket that was distributed twice the saving that counts a second time
 * @param decision absent until somebody decided
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

    /** What is wrong. */
    @Schema(name = "AnomalyKind")
    enum Kind {
        /** The refund asks for more than earlier refunds left of the saving. */
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

    /** Whether what was registered is right, or the sales platform has to correct it. */
    enum Decision {
        COUNTS,
        DOES_NOT_COUNT
    }

    /**
     * What somebody decided.
     *
     * @param decidedBy the client of the token
     * @param clientName its {@code ET-Client-Name}, where it had one
     */
    @Schema(name = "AnomalyDecision")
    record Decided(Decision decision, String explanation, Instant decidedAt, String decidedBy, String clientName) {}
}
