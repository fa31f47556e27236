package no.personnelticket.rights.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import no.personnelticket.rights.contract.Contract;
import no.personnelticket.rights.contract.ContractChangedPublisher;
import no.personnelticket.rights.contract.ContractStore;
import no.personnelticket.rights.holder.HolderStore;
import no.personnelticket.rights.holder.HolderStore.Connection;
import no.personnelticket.store.Database;

/** Connects the holder behind a pickup code to a customer, with all contracts, in one transaction; then publishes these. */
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

    /** To whom the holder is now connected, and the contracts that came with it. */
    record Claimed(long customerNumber, List<Contract> contracts) {}

    /** Empty when there is no such code in these companies. */
    Optional<Claimed> claim(String externalReference, long customerNumber, IntPredicate companies) {
        if (holders.companyOfCode(externalReference).stream().noneMatch(companies::test)) {
            return Optional.empty();
        }
        Optional<Connection> connection = database.inTransaction(() -> connect(externalReference, customerNumber));
        connection.ifPresent(connected -> publisher.publishOfHolders(List.of(connected.holderId())));
        return connection.map(connected ->
                new Claimed(connected.customerNumber(), contracts.ofHolders(List.of(connected.holderId()))));
    }

    private Optional<Connection> connect(String externalReference, long customerNumber) {
        Optional<Connection> connection = holders.connect(externalReference, customerNumber);
        connection
                .filter(Connection::isNew)
                .ifPresent(connected -> contracts.nextVersionOfHolders(List.of(connected.holderId())));
        return connection;
    }
}
