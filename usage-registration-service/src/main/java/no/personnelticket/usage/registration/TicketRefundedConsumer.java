package no.personnelticket.usage.registration;

import jakarta.inject.Singleton;
import java.util.List;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.messaging.BatchResult;
import no.personnelticket.messaging.EventHandler;
import no.personnelticket.messaging.ReceivedEvent;

/** Reverses the usages of the tickets that the sales platform refunded. */
@Singleton
public class TicketRefundedConsumer implements EventHandler<TicketRefunded> {

    private final RefundStep refunds;

    public TicketRefundedConsumer(RefundStep refunds) {
        this.refunds = refunds;
    }

    @Override
    public Class<TicketRefunded> type() {
        return TicketRefunded.class;
    }

    @Override
    public BatchResult store(List<ReceivedEvent<TicketRefunded>> batch) {
        return refunds.store(batch);
    }
}
