package no.personnelticket.rights.employee;

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

/** The employees of all companies. */
@ApplicationScoped
@Transactional
public class EmployeeStore {

    /** What a record did to the register. */
    public enum Change {
        NEW,
        UPDATED,
        UNCHANGED
    }

    /** The employee that a record became. */
    public record Saved(UUID id, Change change) {}

    /** Empty when the record has the id of no employee of its company. */
    public Optional<Saved> save(EmployeeRecord record) {
        Optional<EmployeeEntity> known = find(record);
        if (known.isEmpty() && record.id() != null) {
            return Optional.empty();
        }
        return Optional.of(known.map(entity -> update(entity, record)).orElseGet(() -> create(record)));
    }

    public Optional<EmployeeRecord> find(UUID id) {
        return EmployeeEntity.<EmployeeEntity>findByIdOptional(id).map(EmployeeEntity::toRecord);
    }

    /** Of a company; the employee with the number, where given. */
    public Page<EmployeeRecord> search(int companyId, Long employeeNo, Paging paging) {
        PanacheQuery<EmployeeEntity> query = EmployeeEntity.find(
                "companyId = ?1 and (?2 is null or employeeNo = ?2) order by employeeNo, id", companyId, employeeNo);
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

    private static Optional<EmployeeEntity> find(EmployeeRecord record) {
        if (record.id() != null) {
            return EmployeeEntity.<EmployeeEntity>findByIdOptional(record.id())
                    .filter(entity -> entity.companyId == record.companyId());
        }
        return EmployeeEntity.find(
                        "companyId = ?1 and dateOfBirth = ?2 and ssn = ?3",
                        record.companyId(),
                        record.dateOfBirth(),
                        record.ssn())
                .firstResultOptional();
    }

    private static Saved update(EmployeeEntity entity, EmployeeRecord record) {
        EmployeeRecord before = entity.toRecord();
        entity.become(record);
        return new Saved(entity.id, before.equals(entity.toRecord()) ? Change.UNCHANGED : Change.UPDATED);
    }

    private static Saved create(EmployeeRecord record) {
        EmployeeEntity entity = new EmployeeEntity();
        entity.id = DeterministicId.of("employee", record.companyId(), record.dateOfBirth(), record.ssn());
        entity.become(record);
        entity.persist();
        return new Saved(entity.id, Change.NEW);
    }
}
