package no.personnelticket.rights.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.IntPredicate;
import no.personnelticket.rights.contract.Contract;
import no.personnelticket.rights.contract.ContractChangedPublisher;
import no.personnelticket.rights.contract.ContractStore;
import no.personnelticket.rights.holder.HolderStore;
import no.personnelticket.rights.holder.HolderStore.Connection;
import no.personnelticket.store.Database;

/**
 * Connects the holder with a pickup code and all of the holder's contracts to a customer in one transaction, then
 * publishes the contracts.
 */
@ApplicationScoped
public class ClaimStep {

    private final Database database;
    private final HolderStore holders;
    private final ContractStore contracts;
    private final ContractChangedPublisher publisher;

    public ClaimStep(
            Database database, HolderStore holders, ContractStore contracts, ContractChangedPublisher publisher) {
        this.database = database;
        this.holders = holders;
        this.contracts = contracts;
        this.publisher = publisher;
    }

    /** The customer to whom the holder is connected now, and the contracts. */
    record Claimed(long customerNumber, List<Contract> contracts) {}

    /** Whether there is a holder with the code in these companies. */
    boolean isKnown(String externalReference, IntPredicate companies) {
        return holders.companyOfCode(externalReference).stream().anyMatch(companies::test);
    }

    /** Claims the rights of a known code. */
    Claimed claim(String externalReference, long customerNumber) {
        Connection connection = database.inTransaction(() -> connect(externalReference, customerNumber));
        publisher.publishOfHolders(List.of(connection.holderId()));
        return new Claimed(connection.customerNumber(), contracts.ofHolders(List.of(connection.holderId())));
    }

    private Connection connect(String externalReference, long customerNumber) {
        Connection connection =
                holders.connect(externalReference, customerNumber).orElseThrow();
        if (connection.isNew()) {
            contracts.nextVersionOfHolders(List.of(connection.holderId()));
        }
        return connection;
    }
}
