package no.personnelticket.rights.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.rights.company.CompanyStore;
import no.personnelticket.rights.contract.ContractStore;
import no.personnelticket.rights.employee.EmployeeRecord;
import no.personnelticket.rights.employee.EmployeeStore;
import no.personnelticket.rights.employee.EmployeeStore.Change;
import no.personnelticket.rights.employee.EmployeeStore.Saved;
import no.personnelticket.rights.holder.Holder;
import no.personnelticket.rights.holder.HolderStore;

/** Takes employee records: the register, the holders and the contracts that follow, in one transaction. */
@ApplicationScoped
public class EmployeeImportStep {

    private final CompanyStore companies;
    private final EmployeeStore employees;
    private final HolderStore holders;
    private final ContractStore contracts;

    public EmployeeImportStep(
            CompanyStore companies, EmployeeStore employees, HolderStore holders, ContractStore contracts) {
        this.companies = companies;
        this.employees = employees;
        this.holders = holders;
        this.contracts = contracts;
    }

    /** What a record did, and whose contracts may have changed. */
    record Taken(UUID employeeId, Change change, List<UUID> holderIds) {}

    boolean knows(int companyId) {
        return companies.find(companyId).isPresent();
    }

    /** Takes all or, when something breaks, none of them; empty for a record with the id of no employee. */
    @Transactional
    List<Optional<Taken>> take(List<EmployeeRecord> records) {
        return records.stream()
                .map(record -> employees.save(record).map(this::bringRightsUpToDate))
                .toList();
    }

    private Taken bringRightsUpToDate(Saved employee) {
        holders.ensure(employee.id(), null);
        List<UUID> holderIds = new ArrayList<>();
        for (Holder holder : holders.ofEmployee(employee.id())) {
            contracts.bringUpToDate(holder.id(), holder.facts());
            holderIds.add(holder.id());
        }
        return new Taken(employee.id(), employee.change(), holderIds);
    }
}
