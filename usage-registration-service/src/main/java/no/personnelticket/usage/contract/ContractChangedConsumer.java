package no.personnelticket.usage.contract;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.messaging.Receiver;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps whom each contract's savings count on. */
@ApplicationScoped
public class ContractChangedConsumer {

    private final Receiver receiver;
    private final ContractStore contracts;

    public ContractChangedConsumer(Receiver receiver, ContractStore contracts) {
        this.receiver = receiver;
        this.contracts = contracts;
    }

    @Incoming("contract-changed")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, ContractChanged.class, contracts::storeAll);
    }
}
