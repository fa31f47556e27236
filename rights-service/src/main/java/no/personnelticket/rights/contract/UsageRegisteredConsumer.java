package no.personnelticket.rights.contract;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.Received;
import no.personnelticket.messaging.Receiver;
import no.personnelticket.messaging.Taken;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Counts down the coupons of contracts as usages are registered, and publishes the contracts' new images. */
@ApplicationScoped
public class UsageRegisteredConsumer {

    private final Receiver receiver;
    private final ContractStore contracts;

    public UsageRegisteredConsumer(Receiver receiver, ContractStore contracts) {
        this.receiver = receiver;
        this.contracts = contracts;
    }

    @Incoming("usage-registered")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, UsageRegistered.class, this::count);
    }

    private Taken count(List<Received<UsageRegistered>> received) {
        List<UsageRegistered> usages = received.stream().map(Received::event).toList();
        contracts.countCoupons(usages);
        return new Taken(
                contracts.unpublished(
                        usages.stream().map(UsageRegistered::contractId).toList()),
                List.of());
    }
}
