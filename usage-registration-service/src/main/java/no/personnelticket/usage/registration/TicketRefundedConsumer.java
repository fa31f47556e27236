package no.personnelticket.usage.registration;

import jakarta.inject.Singleton;
import java.util.List;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.messaging.consume.BatchResult;
import no.personnelticket.messaging.consume.EventHandler;
import no.personnelticket.messaging.consume.ReceivedEvent;

/** Reverses the usages of the tickets that the sales platform refunded. */
@Singleton
class TicketRefundedConsumer implements EventHandler<TicketRefunded> {

    private final RefundStep refunds;

    TicketRefundedConsumer(RefundStep refunds) {
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
