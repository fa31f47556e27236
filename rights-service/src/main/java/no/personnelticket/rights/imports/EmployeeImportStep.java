package no.personnelticket.rights.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.rights.contract.RightsStep;
import no.personnelticket.rights.employee.EmployeeBatchStore;
import no.personnelticket.rights.employee.EmployeeBatchStore.Saved;
import no.personnelticket.rights.employee.EmployeeRecord;
import no.personnelticket.rights.employee.EmployeeStore;
import no.personnelticket.rights.holder.Holder;
import no.personnelticket.rights.holder.HolderBatchStore;
import no.personnelticket.rights.holder.NewHolder;
import no.personnelticket.rights.right.Employment;
import no.personnelticket.rights.right.HolderFacts;

/** Takes employee records: the register, the holders and the contracts that follow, in one transaction. */
@ApplicationScoped
public class EmployeeImportStep {

    private final EmployeeBatchStore batches;
    private final EmployeeStore employees;
    private final HolderBatchStore holders;
    private final RightsStep rights;

    public EmployeeImportStep(
            EmployeeBatchStore batches, EmployeeStore employees, HolderBatchStore holders, RightsStep rights) {
        this.batches = batches;
        this.employees = employees;
        this.holders = holders;
        this.rights = rights;
    }

    /**
     * What records did.
     *
     * @param images of contracts, to be published
     */
    record Taken(int added, int updated, int unchanged, List<UUID> employeeIds, List<ContractChanged> images) {

        Change change() {
            return added > 0 ? Change.NEW : updated > 0 ? Change.UPDATED : Change.UNCHANGED;
        }
    }

    /** Takes records without ids, at most one for a person: all or, when something breaks, none of them. */
    @Transactional
    Taken take(List<EmployeeRecord> records) {
        Saved saved = batches.save(records);
        List<UUID> added = saved.added().stream().map(EmployeeRecord::id).toList();
        holders.create(added.stream().map(id -> new NewHolder(id, null)).toList());
        List<ContractChanged> images = Stream.concat(
                        rights
                                .giveTo(saved.added().stream()
                                        .map(EmployeeImportStep::holder)
                                        .toList())
                                .stream(),
                        rights.bringUpToDate(saved.known()).stream())
                .toList();
        return new Taken(
                added.size(),
                saved.updated(),
                saved.known().size() - saved.updated(),
                Stream.concat(added.stream(), saved.known().stream()).toList(),
                images);
    }

    /** Takes a record that names the employee by id; empty when it is the id of no employee of its company. */
    @Transactional
    Optional<Taken> update(EmployeeRecord record) {
        return employees.update(record).map(isChanged -> {
            List<UUID> ids = List.of(record.id());
            return new Taken(0, isChanged ? 1 : 0, isChanged ? 0 : 1, ids, rights.bringUpToDate(ids));
        });
    }

    private static Holder holder(EmployeeRecord employee) {
        Employment employment = new Employment(
                employee.hireStartDate(),
                employee.hireEndDate(),
                employee.hireEndCause(),
                employee.abstainFromTicket(),
                employee.isDeleted());
        return new Holder(
                employee.id(),
                employee.id(),
                employee.companyId(),
                null,
                null,
                new HolderFacts(null, employee.dateOfBirth(), false, employment));
    }
}
