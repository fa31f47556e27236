package no.personnelticket.rights.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import no.personnelticket.rights.contract.Contract;
import no.personnelticket.rights.contract.ContractStore;
import no.personnelticket.rights.holder.HolderStore;

/** Connects the holder behind a pickup code to a customer, with all contracts, in one transaction. */
@ApplicationScoped
public class ClaimStep {

    private final HolderStore holders;
    private final ContractStore contracts;

    public ClaimStep(HolderStore holders, ContractStore contracts) {
        this.holders = holders;
        this.contracts = contracts;
    }

    /** To whom the holder is now connected, and the contracts that came with it. */
    record Claimed(HolderStore.Connection connection, List<Contract> contracts) {}

    /** Empty when there is no such code. */
    @Transactional
    Optional<Claimed> claim(String externalReference, long customerNumber) {
        return holders.connect(externalReference, customerNumber).map(connection -> {
            if (connection.isNew()) {
                contracts.touch(connection.holderId());
            }
            return new Claimed(connection, contracts.ofHolder(connection.holderId()));
        });
    }
}
