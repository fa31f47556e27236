package no.personnelticket.usage.registration;

import jakarta.inject.Singleton;
import java.util.List;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.consume.BatchResult;
import no.personnelticket.messaging.consume.ReceivedEvent;
import no.personnelticket.messaging.consume.RestoringHandler;

/**
 * After a restore, stores the registration times of usages that the database lacks. Replayed before the events of
 * tickets and refunds.
 */
@Singleton
class PublishedUsagesConsumer implements RestoringHandler<UsageRegistered> {

    private final PublishedUsageStore published;

    PublishedUsagesConsumer(PublishedUsageStore published) {
        this.published = published;
    }

    @Override
    public Class<UsageRegistered> type() {
        return UsageRegistered.class;
    }

    @Override
    public int replayOrder() {
        return -1;
    }

    @Override
    public BatchResult store(List<ReceivedEvent<UsageRegistered>> batch) {
        published.add(batch.stream().map(ReceivedEvent::event).toList());
        return BatchResult.STORED;
    }
}
