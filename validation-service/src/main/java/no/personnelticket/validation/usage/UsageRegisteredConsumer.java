package no.personnelticket.validation.usage;

import jakarta.inject.Singleton;
import java.util.List;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.consume.BatchResult;
import no.personnelticket.messaging.consume.EventHandler;
import no.personnelticket.messaging.consume.ReceivedEvent;

/** Counts the coupons that registered usages took. */
@Singleton
public class UsageRegisteredConsumer implements EventHandler<UsageRegistered> {

    private final CouponUseStore coupons;

    public UsageRegisteredConsumer(CouponUseStore coupons) {
        this.coupons = coupons;
    }

    @Override
    public Class<UsageRegistered> type() {
        return UsageRegistered.class;
    }

    @Override
    public BatchResult store(List<ReceivedEvent<UsageRegistered>> batch) {
        return coupons.storeAll(batch);
    }
}
