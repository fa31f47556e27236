package no.personnelticket.validation.usage;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.Receiver;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Counts the coupons that registered usages took. */
@ApplicationScoped
public class UsageRegisteredConsumer {

    private final Receiver receiver;
    private final CouponStore coupons;

    public UsageRegisteredConsumer(Receiver receiver, CouponStore coupons) {
        this.receiver = receiver;
        this.coupons = coupons;
    }

    @Incoming("usage-registered")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, UsageRegistered.class, coupons::storeAll);
    }
}
