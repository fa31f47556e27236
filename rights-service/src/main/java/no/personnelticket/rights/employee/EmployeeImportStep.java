package no.personnelticket.rights.employee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.personnelticket.rights.contract.ContractChangedPublisher;
import no.personnelticket.rights.contract.ContractStore;
import no.personnelticket.rights.contract.RightsStep;
import no.personnelticket.rights.employee.EmployeeImportStore.People;
import no.personnelticket.rights.employee.EmployeeImportStore.Updated;
import no.personnelticket.rights.holder.Holder;
import no.personnelticket.rights.holder.HolderStore;
import no.personnelticket.rights.holder.NewHolder;
import no.personnelticket.rights.right.HolderFacts;
import no.personnelticket.store.Database;
import no.personnelticket.store.DatabaseException;

/** Imports employee records: stores employees, holders and contracts in one transaction, then publishes the contracts. */
@ApplicationScoped
public class EmployeeImportStep {

    private static final int ATTEMPTS = 3;

    private final Database database;
    private final EmployeeImportStore employees;
    private final HolderStore holders;
    private final ContractStore contracts;
    private final RightsStep rights;
    private final ContractChangedPublisher publisher;

    public EmployeeImportStep(
            Database database,
            EmployeeImportStore employees,
            HolderStore holders,
            ContractStore contracts,
            RightsStep rights,
            ContractChangedPublisher publisher) {
        this.database = database;
        this.employees = employees;
        this.holders = holders;
        this.contracts = contracts;
        this.rights = rights;
        this.publisher = publisher;
    }

    /**
     * The result of importing records.
     *
     * @param employeeIds the ids of all of them
     * @param holderIds the ids of these employees and their families
     * @param numbersInUse the refused records, with the id of the other employee who has the number
     * @param formerNumbers the records that changed a person's employee number, with the former number
     */
    public record Imported(
            int added,
            int updated,
            int unchanged,
            List<UUID> employeeIds,
            List<UUID> holderIds,
            Map<EmployeeRecord, UUID> numbersInUse,
            Map<EmployeeRecord, Long> formerNumbers) {

        static Imported none(Map<EmployeeRecord, UUID> numbersInUse) {
            return new Imported(0, 0, 0, List.of(), List.of(), numbersInUse, Map.of());
        }

        ImportedChange change() {
            return added > 0 ? ImportedChange.NEW : updated > 0 ? ImportedChange.UPDATED : ImportedChange.UNCHANGED;
        }
    }

    /**
     * Imports records without ids, at most one for a person. Records whose employee number another person has are
     * refused; of the others all are stored, or none if something fails.
     */
    public Imported importAll(List<EmployeeRecord> records) {
        return published(store(records));
    }

    /** Imports a record that names the employee by id; empty if its company has no employee with that id. */
    Optional<Imported> update(EmployeeRecord record) {
        return database.inTransaction(() -> storeUpdate(record)).map(this::published);
    }

    private Imported published(Imported imported) {
        publisher.publishOfHolders(imported.holderIds());
        return imported;
    }

    /** If another import adds the same persons at the same time, the next attempt finds them. */
    public Imported store(List<EmployeeRecord> records) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.inTransaction(() -> storeOnce(records));
            } catch (DatabaseException fault) {
                if (attempt == ATTEMPTS || !fault.isUniqueViolation()) {
                    throw fault;
                }
            }
        }
    }

    private Imported storeOnce(List<EmployeeRecord> records) {
        People people = employees.lock(records);
        List<UUID> known = ids(people.known());
        List<UUID> added = ids(people.added());
        List<Updated> updated = employees.update(people.known());
        employees.add(people.added());
        holders.add(added.stream().map(id -> new NewHolder(id, null)).toList());
        rights.give(people.added().stream().map(EmployeeImportStep::holder).toList());
        return new Imported(
                added.size(),
                updated.size(),
                known.size() - updated.size(),
                concat(added, known),
                concat(added, rights.bringUpToDate(known)),
                people.numbersInUse(),
                formerNumbers(people.known(), updated));
    }

    private static Map<EmployeeRecord, Long> formerNumbers(List<IdentifiedEmployee> known, List<Updated> updated) {
        Map<UUID, Long> former = updated.stream()
                .filter(employee -> employee.formerNumber() != null)
                .collect(Collectors.toMap(Updated::id, Updated::formerNumber));
        return former.isEmpty()
                ? Map.of()
                : known.stream()
                        .filter(employee -> former.containsKey(employee.id()))
                        .collect(Collectors.toMap(IdentifiedEmployee::record, employee -> former.get(employee.id())));
    }

    private Optional<Imported> storeUpdate(EmployeeRecord record) {
        if (!employees.lock(record.id(), record.companyId())) {
            return Optional.empty();
        }
        Map<EmployeeRecord, UUID> numbersInUse = employees.numbersInUse(List.of(record), Map.of(1, record.id()));
        if (!numbersInUse.isEmpty()) {
            return Optional.of(Imported.none(numbersInUse));
        }
        List<UUID> id = List.of(record.id());
        List<Updated> updated = employees.update(List.of(new IdentifiedEmployee(record.id(), record)));
        List<UUID> holderIds = rights.bringUpToDate(id);
        if (updated.stream().anyMatch(Updated::hasOtherAge)) {
            contracts.nextVersionOfHolders(id);
        }
        return Optional.of(new Imported(0, updated.size(), 1 - updated.size(), id, holderIds, Map.of(), Map.of()));
    }

    private static List<UUID> ids(List<IdentifiedEmployee> employees) {
        return employees.stream().map(IdentifiedEmployee::id).toList();
    }

    private static List<UUID> concat(List<UUID> some, List<UUID> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Holder holder(IdentifiedEmployee employee) {
        EmployeeRecord record = employee.record();
        return new Holder(
                employee.id(),
                record.companyId(),
                new HolderFacts(null, record.dateOfBirth(), false, record.employment()));
    }
}
