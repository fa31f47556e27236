package no.personnelticket.offer.selection;

import jakarta.inject.Singleton;
import java.util.List;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.messaging.consume.BatchResult;
import no.personnelticket.messaging.consume.EventHandler;
import no.personnelticket.messaging.consume.ReceivedEvent;

/** Stores the selections that the rights-service publishes. */
@Singleton
public class RightsSelectedConsumer implements EventHandler<RightsSelected> {

    private final SelectionStore selections;

    public RightsSelectedConsumer(SelectionStore selections) {
        this.selections = selections;
    }

    @Override
    public Class<RightsSelected> type() {
        return RightsSelected.class;
    }

    @Override
    public BatchResult store(List<ReceivedEvent<RightsSelected>> batch) {
        return selections.storeAll(batch);
    }
}
