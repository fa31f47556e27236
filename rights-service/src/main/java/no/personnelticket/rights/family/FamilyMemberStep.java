package no.personnelticket.rights.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Supplier;
import no.personnelticket.rights.contract.ContractStore;
import no.personnelticket.rights.holder.Holder;
import no.personnelticket.rights.holder.HolderStore;

/** Takes a family member: the register, the holder and the contract that follow, in one transaction. */
@ApplicationScoped
public class FamilyMemberStep {

    private final FamilyMemberStore members;
    private final HolderStore holders;
    private final ContractStore contracts;

    public FamilyMemberStep(FamilyMemberStore members, HolderStore holders, ContractStore contracts) {
        this.members = members;
        this.holders = holders;
        this.contracts = contracts;
    }

    @Transactional
    FamilyMember create(FamilyMember member) {
        return take(() -> members.create(member));
    }

    @Transactional
    FamilyMember update(UUID id, FamilyMember member) {
        return take(() -> members.save(id, member));
    }

    private FamilyMember take(Supplier<FamilyMember> save) {
        FamilyMember member = save.get();
        holders.ensure(member.employeeId(), member.id());
        holders.ofEmployee(member.employeeId()).stream()
                .filter(holder -> holder.id().equals(member.id()))
                .map(Holder::facts)
                .forEach(facts -> contracts.bringUpToDate(member.id(), facts));
        return member;
    }
}
