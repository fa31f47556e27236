package no.personnelticket.usage.registration;

import jakarta.inject.Singleton;
import java.util.List;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.messaging.consume.BatchResult;
import no.personnelticket.messaging.consume.EventHandler;
import no.personnelticket.messaging.consume.ReceivedEvent;

/** Registers the usages of the tickets that the sales platform distributed. */
@Singleton
class TicketDistributedConsumer implements EventHandler<TicketDistributed> {

    private final RegistrationStep registration;

    TicketDistributedConsumer(RegistrationStep registration) {
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
