package no.personnelticket.rights.holder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import no.personnelticket.rights.contract.ContractChangedPublisher;
import no.personnelticket.rights.contract.ContractStore;
import no.personnelticket.rights.traveller.StudentProof;
import no.personnelticket.store.Database;

/** Stores a holder's proof, and publishes the images of all contracts, which change with it. */
@ApplicationScoped
class StudentProofStep {

    private final Database database;
    private final HolderStore holders;
    private final ContractStore contracts;
    private final ContractChangedPublisher publisher;

    StudentProofStep(
            Database database, HolderStore holders, ContractStore contracts, ContractChangedPublisher publisher) {
        this.database = database;
        this.holders = holders;
        this.contracts = contracts;
        this.publisher = publisher;
    }

    /** Storing the same proof again changes nothing; null removes it. */
    void store(UUID holderId, StudentProof proof) {
        List<UUID> holder = List.of(holderId);
        database.inTransaction(() -> {
            boolean isChanged = holders.setStudentProof(holderId, proof);
            if (isChanged) {
                contracts.nextVersionOfHolders(holder);
            }
            return isChanged;
        });
        publisher.publishOfHolders(holder);
    }
}
