package no.personnelticket.rights.family;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import no.personnelticket.rights.contract.ContractChangedPublisher;
import no.personnelticket.rights.contract.ContractStore;
import no.personnelticket.rights.contract.RightsStep;
import no.personnelticket.rights.holder.HolderStore;
import no.personnelticket.rights.holder.NewHolder;
import no.personnelticket.store.Database;

/** Stores a family member with holder and contract in one transaction, then publishes the contract. */
@ApplicationScoped
public class FamilyMemberStep {

    private final Database database;
    private final FamilyMemberStore members;
    private final HolderStore holders;
    private final ContractStore contracts;
    private final RightsStep rights;
    private final ContractChangedPublisher publisher;

    public FamilyMemberStep(
            Database database,
            FamilyMemberStore members,
            HolderStore holders,
            ContractStore contracts,
            RightsStep rights,
            ContractChangedPublisher publisher) {
        this.database = database;
        this.members = members;
        this.holders = holders;
        this.contracts = contracts;
        this.rights = rights;
        this.publisher = publisher;
    }

    /** Stores a new or changed family member, which has its id. */
    FamilyMember save(FamilyMember member) {
        publisher.publishOfHolders(database.inTransaction(() -> store(member)));
        return member;
    }

    private List<UUID> store(FamilyMember member) {
        boolean hasOtherAge = members.save(member);
        holders.create(new NewHolder(member.employeeId(), member.id()));
        List<UUID> holderIds = rights.bringUpToDate(List.of(member.employeeId()));
        if (hasOtherAge) {
            contracts.nextVersionOfHolders(List.of(member.id()));
        }
        return holderIds;
    }
}
