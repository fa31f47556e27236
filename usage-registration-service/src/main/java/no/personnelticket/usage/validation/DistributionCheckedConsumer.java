package no.personnelticket.usage.validation;

import jakarta.inject.Singleton;
import java.util.List;
import no.personnelticket.events.DistributionChecked;
import no.personnelticket.messaging.consume.BatchResult;
import no.personnelticket.messaging.consume.EventHandler;
import no.personnelticket.messaging.consume.ReceivedEvent;

/** Stores the validation-service's check of each distribution: which of its tickets were validated. */
@Singleton
class DistributionCheckedConsumer implements EventHandler<DistributionChecked> {

    private final ValidatedTicketStore validated;

    DistributionCheckedConsumer(ValidatedTicketStore validated) {
        this.validated = validated;
    }

    @Override
    public Class<DistributionChecked> type() {
        return DistributionChecked.class;
    }

    @Override
    public BatchResult store(List<ReceivedEvent<DistributionChecked>> batch) {
        return validated.storeAll(batch);
    }
}
