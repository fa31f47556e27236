package no.personnelticket.validation.distribution;

import jakarta.inject.Singleton;
import java.util.List;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.messaging.consume.BatchResult;
import no.personnelticket.messaging.consume.EventHandler;
import no.personnelticket.messaging.consume.ReceivedEvent;

/** Checks every ticket that is distributed. */
@Singleton
public class TicketDistributedConsumer implements EventHandler<TicketDistributed> {

    private final DistributionStep step;

    public TicketDistributedConsumer(DistributionStep step) {
        this.step = step;
    }

    @Override
    public Class<TicketDistributed> type() {
        return TicketDistributed.class;
    }

    @Override
    public BatchResult store(List<ReceivedEvent<TicketDistributed>> batch) {
        return step.store(batch);
    }
}
