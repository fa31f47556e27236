package no.personnelticket.rights.family;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.http.Page;
import no.personnelticket.http.Paging;
import no.personnelticket.messaging.DeterministicId;

/** The family members of all employees. */
@ApplicationScoped
@Transactional
public class FamilyMemberStore {

    public Optional<FamilyMember> find(UUID id) {
        return FamilyMemberEntity.<FamilyMemberEntity>findByIdOptional(id).map(FamilyMemberEntity::toFamilyMember);
    }

    /** The same person of the same employee is created once. */
    public FamilyMember create(FamilyMember member) {
        UUID id = DeterministicId.of(
                "family member",
                member.employeeId(),
                member.familyRelation(),
                member.dateOfBirth(),
                member.firstName(),
                member.surname());
        return save(id, member);
    }

    public FamilyMember save(UUID id, FamilyMember member) {
        FamilyMemberEntity entity = FamilyMemberEntity.findById(id);
        if (entity == null) {
            entity = new FamilyMemberEntity();
            entity.id = id;
            entity.become(member);
            entity.persist();
        } else {
            entity.become(member);
        }
        FamilyMemberEntity.flush();
        return entity.toFamilyMember();
    }

    /** Of these employees, the oldest first. */
    public List<FamilyMember> ofEmployees(Collection<UUID> employeeIds) {
        return FamilyMemberEntity.<FamilyMemberEntity>list("employeeId in ?1 order by dateOfBirth, id", employeeIds)
                .stream()
                .map(FamilyMemberEntity::toFamilyMember)
                .toList();
    }

    public Page<FamilyMember> ofCompany(int companyId, Paging paging) {
        PanacheQuery<FamilyMemberEntity> query = FamilyMemberEntity.find(
                "employeeId in (select e.id from EmployeeEntity e where e.companyId = ?1) order by employeeId, id",
                companyId);
        List<FamilyMember> page =
                query.page(io.quarkus.panache.common.Page.of(paging.page() - 1, paging.perPage())).list().stream()
                        .map(FamilyMemberEntity::toFamilyMember)
                        .toList();
        return Page.of(page, paging, query.count());
    }
}
