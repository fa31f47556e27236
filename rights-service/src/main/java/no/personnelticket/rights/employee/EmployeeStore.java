package no.personnelticket.rights.employee;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.http.Page;
import no.personnelticket.http.Paging;

/** The employees of all companies. */
@ApplicationScoped
@Transactional
public class EmployeeStore {

    /** Updates the employee with the record's id; empty when it is the id of no employee of its company. */
    public Optional<Boolean> update(EmployeeRecord record) {
        return EmployeeEntity.<EmployeeEntity>findByIdOptional(record.id())
                .filter(entity -> entity.companyId == record.companyId())
                .map(entity -> update(entity, record));
    }

    /** Whether another employee of the company has the record's birth date and ssn. */
    public boolean isAnotherPerson(EmployeeRecord record) {
        return EmployeeEntity.count(
                        "companyId = ?1 and dateOfBirth = ?2 and ssn = ?3 and id <> ?4",
                        record.companyId(),
                        record.dateOfBirth(),
                        record.ssn(),
                        record.id())
                > 0;
    }

    public Optional<EmployeeRecord> find(UUID id) {
        return EmployeeEntity.<EmployeeEntity>findByIdOptional(id).map(EmployeeEntity::toRecord);
    }

    /** Of a company; those with the number, birth date and last five digits, where given. */
    public Page<EmployeeRecord> search(
            int companyId, Long employeeNo, LocalDate dateOfBirth, String ssn, Paging paging) {
        PanacheQuery<EmployeeEntity> query = EmployeeEntity.find(
                "companyId = ?1 and (?2 is null or employeeNo = ?2) and (cast(?3 as LocalDate) is null or dateOfBirth = ?3)"
                        + " and (cast(?4 as String) is null or ssn = ?4) order by employeeNo, id",
                companyId,
                employeeNo,
                dateOfBirth,
                ssn);
        List<EmployeeRecord> page =
                query.page(io.quarkus.panache.common.Page.of(paging.page() - 1, paging.perPage())).list().stream()
                        .map(EmployeeEntity::toRecord)
                        .toList();
        return Page.of(page, paging, query.count());
    }

    /** Those of the ids that are employees of the company. */
    public List<EmployeeRecord> find(int companyId, Collection<UUID> ids) {
        return EmployeeEntity.<EmployeeEntity>list("companyId = ?1 and id in ?2", companyId, ids).stream()
                .map(EmployeeEntity::toRecord)
                .toList();
    }

    private static boolean update(EmployeeEntity entity, EmployeeRecord record) {
        EmployeeRecord before = entity.toRecord();
        entity.become(record);
        EmployeeEntity.flush();
        return !before.equals(entity.toRecord());
    }
}
