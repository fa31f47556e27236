package no.personnelticket.rights.student;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import no.personnelticket.rights.contract.ContractStore;
import no.personnelticket.rights.holder.HolderStore;
import no.personnelticket.rights.traveller.StudentProof;

/** Keeps a holder's proof; the images of all contracts change with it. */
@ApplicationScoped
class StudentProofStep {

    private final HolderStore holders;
    private final ContractStore contracts;

    StudentProofStep(HolderStore holders, ContractStore contracts) {
        this.holders = holders;
        this.contracts = contracts;
    }

    /** The same proof again changes nothing; null takes it away. */
    @Transactional
    void keep(UUID holderId, StudentProof proof) {
        if (holders.keep(holderId, proof)) {
            contracts.touch(holderId);
        }
    }
}
