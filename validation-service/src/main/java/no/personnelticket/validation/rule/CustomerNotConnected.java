package no.personnelticket.validation.rule;

/** Only a customer who claimed the contract may travel on it. The facts do not contain another customer's number. */
final class CustomerNotConnected implements ContractRule {

    @Override
    public Description description() {
        return new Description(
                "CUSTOMER_NOT_CONNECTED",
                1,
                "Kunden er ikke knyttet til kontrakten.",
                "The customer is not connected to the contract.",
                "The customer has claimed the contract that is to be used.",
                "To buy, a customer needs a private profile that a pickup code connects to the rights (published, process guide).");
    }

    @Override
    public Finding judge(GivenEntitlement entitlement, KnownContract contract, RuleInput input) {
        boolean connected = contract.image().consumers().contains(entitlement.customerId());
        return Finding.refusedIf(
                !connected,
                RuleFact.ofRequest("customerId", entitlement.customerId()),
                RuleFact.of(contract, "customerIsConnected", connected));
    }
}
