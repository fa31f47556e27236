package no.personnelticket.usage.registration;

import jakarta.inject.Singleton;
import java.util.List;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.messaging.BatchResult;
import no.personnelticket.messaging.EventHandler;
import no.personnelticket.messaging.ReceivedEvent;

/** Registers the usages of the tickets that the sales platform distributed. */
@Singleton
public class TicketDistributedConsumer implements EventHandler<TicketDistributed> {

    private final RegistrationStep registration;

    public TicketDistributedConsumer(RegistrationStep registration) {
        this.registration = registration;
    }

    @Override
    public Class<TicketDistributed> type() {
        return TicketDistributed.class;
    }

    @Override
    public BatchResult store(List<ReceivedEvent<TicketDistributed>> batch) {
        return registration.store(batch);
    }
}
