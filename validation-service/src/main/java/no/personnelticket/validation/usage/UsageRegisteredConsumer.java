package no.personnelticket.validation.usage;

import jakarta.inject.Singleton;
import java.util.List;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.BatchResult;
import no.personnelticket.messaging.EventHandler;
import no.personnelticket.messaging.ReceivedEvent;

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
