package no.personnelticket.rights.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.rights.contract.RightsStep;
import no.personnelticket.rights.holder.HolderBatchStore;
import no.personnelticket.rights.holder.NewHolder;

/** Takes a family member: the register, the holder and the contract that follow, in one transaction. */
@ApplicationScoped
public class FamilyMemberStep {

    private final FamilyMemberStore members;
    private final HolderBatchStore holders;
    private final RightsStep rights;

    public FamilyMemberStep(FamilyMemberStore members, HolderBatchStore holders, RightsStep rights) {
        this.members = members;
        this.holders = holders;
        this.rights = rights;
    }

    /**
     * What became of it.
     *
     * @param images of contracts, to be published
     */
    record Taken(FamilyMember member, List<ContractChanged> images) {}

    @Transactional
    Taken create(FamilyMember member) {
        return take(() -> members.create(member));
    }

    @Transactional
    Taken update(UUID id, FamilyMember member) {
        return take(() -> members.save(id, member));
    }

    private Taken take(Supplier<FamilyMember> save) {
        FamilyMember member = save.get();
        holders.create(List.of(new NewHolder(member.employeeId(), member.id())));
        return new Taken(member, rights.bringUpToDate(List.of(member.employeeId())));
    }
}
