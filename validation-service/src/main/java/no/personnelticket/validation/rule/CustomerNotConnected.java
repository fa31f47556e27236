package no.personnelticket.validation.rule;

import no.personnelticket.events.ContractChanged;

/** Only a customer who claimed the contract may travel on it. The fact tells no other customer's number. */
final class CustomerNotConnected implements ContractRule {

    @Override
    public Description description() {
        return new Description(
                "CUSTOMER_NOT_CONNECTED",
                1,
                "Kunden er ikke knyttet til kontrakten.",
                "The customer is not connected to the contract.");
    }

    @Override
    public Finding judge(GivenEntitlement entitlement, ContractChanged contract, Question question) {
        boolean connected = contract.consumers().contains(entitlement.customerId());
        return Finding.refusedIf(
                !connected,
                Fact.asked("customerId", entitlement.customerId()),
                Fact.of(contract, "customerIsConnected", connected));
    }
}
