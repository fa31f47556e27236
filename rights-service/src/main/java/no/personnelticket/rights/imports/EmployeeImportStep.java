package no.personnelticket.rights.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.rights.batch.ConcurrentChangeException;
import no.personnelticket.rights.contract.NewContracts;
import no.personnelticket.rights.contract.RightsStep;
import no.personnelticket.rights.employee.EmployeeBatchStore;
import no.personnelticket.rights.employee.EmployeeBatchStore.LookedUp;
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

    private static final int ATTEMPTS = 3;

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

    /** Records of whom it is known who is in the register, and what the others are given. Nothing is stored. */
    record Prepared(LookedUp people, NewContracts contracts) {}

    /**
     * What records did.
     *
     * @param first what new employees were given, to be published
     * @param changed images of other contracts, to be published
     */
    record Taken(
            int added,
            int updated,
            int unchanged,
            List<UUID> employeeIds,
            NewContracts first,
            List<ContractChanged> changed) {

        Change change() {
            return added > 0 ? Change.NEW : updated > 0 ? Change.UPDATED : Change.UNCHANGED;
        }

        List<ContractChanged> images() {
            return Stream.concat(first.images().stream(), changed.stream()).toList();
        }
    }

    /** Makes records without ids ready, at most one for a person. */
    Prepared prepare(List<EmployeeRecord> records) {
        LookedUp people = batches.lookUp(records);
        return new Prepared(
                people,
                rights.decideFor(
                        people.fresh().stream().map(EmployeeImportStep::holder).toList()));
    }

    /** Takes records without ids, at most one for a person: all or, when something breaks, none of them. */
    Taken take(List<EmployeeRecord> records) {
        return take(prepare(records));
    }

    /** Takes what was made ready; when others took the same people in the meantime, it is made ready again. */
    Taken take(Prepared records) {
        Prepared prepared = records;
        for (int attempt = 1; ; attempt++) {
            try {
                return store(prepared);
            } catch (ConcurrentChangeException overtaken) {
                if (attempt == ATTEMPTS) {
                    throw overtaken;
                }
                LookedUp people = prepared.people();
                prepared = prepare(Stream.concat(people.known().stream(), people.fresh().stream())
                        .toList());
            }
        }
    }

    private Taken store(Prepared records) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<EmployeeRecord> fresh = records.people().fresh();
            Saved saved = batches.save(records.people().known());
            batches.add(fresh);
            List<UUID> added = fresh.stream().map(EmployeeRecord::id).toList();
            holders.add(added.stream().map(id -> new NewHolder(id, null)).toList());
            rights.give(records.contracts());
            return new Taken(
                    added.size(),
                    saved.updated(),
                    saved.employeeIds().size() - saved.updated(),
                    Stream.concat(added.stream(), saved.employeeIds().stream()).toList(),
                    records.contracts(),
                    rights.bringUpToDate(saved.employeeIds()));
        });
    }

    /** Takes a record that names the employee by id; empty when it is the id of no employee of its company. */
    @Transactional
    Optional<Taken> update(EmployeeRecord record) {
        return employees.update(record).map(isChanged -> {
            List<UUID> ids = List.of(record.id());
            return new Taken(
                    0, isChanged ? 1 : 0, isChanged ? 0 : 1, ids, NewContracts.NONE, rights.bringUpToDate(ids));
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
