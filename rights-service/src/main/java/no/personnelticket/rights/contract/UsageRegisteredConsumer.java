package no.personnelticket.rights.contract;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.consume.BatchResult;
import no.personnelticket.messaging.consume.EventHandler;
import no.personnelticket.messaging.consume.ReceivedEvent;

/** Counts the coupons of registered usages, and publishes the contracts' new images. */
@Singleton
public class UsageRegisteredConsumer implements EventHandler<UsageRegistered> {

    private final CouponUseStore couponUses;
    private final ContractChangedPublisher publisher;

    public UsageRegisteredConsumer(CouponUseStore couponUses, ContractChangedPublisher publisher) {
        this.couponUses = couponUses;
        this.publisher = publisher;
    }

    @Override
    public Class<UsageRegistered> type() {
        return UsageRegistered.class;
    }

    @Override
    public BatchResult store(List<ReceivedEvent<UsageRegistered>> batch) {
        return couponUses.storeAll(batch);
    }

    @Override
    public void afterCommit(List<ReceivedEvent<UsageRegistered>> batch) {
        Map<UUID, String> traceParents = new HashMap<>();
        batch.forEach(received -> traceParents.put(received.event().contractId(), received.traceParent()));
        publisher.publish(traceParents.keySet(), traceParents::get);
    }
}
