package no.personnelticket.rights.employee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.personnelticket.rights.contract.Contract;
import no.personnelticket.rights.contract.ContractStore;
import no.personnelticket.rights.family.FamilyMember;
import no.personnelticket.rights.family.FamilyMemberStore;

/** Reads families and rights of employees: one query for all families, one for all rights. */
@ApplicationScoped
class RegisterStep {

    private final FamilyMemberStore family;
    private final ContractStore contracts;

    RegisterStep(FamilyMemberStore family, ContractStore contracts) {
        this.family = family;
        this.contracts = contracts;
    }

    List<RegisteredEmployee> complete(List<EmployeeRecord> employees, Included included) {
        List<UUID> ids = employees.stream().map(EmployeeRecord::id).toList();
        Map<UUID, List<FamilyMember>> families = included.familyMembers() ? families(ids) : Map.of();
        Map<UUID, List<RegisteredRight>> rights = included.ticketRights() ? rights(ids, families.values()) : Map.of();
        return employees.stream()
                .map(employee -> new RegisteredEmployee(
                        employee,
                        included.ticketRights() ? rights.getOrDefault(employee.id(), List.of()) : null,
                        included.familyMembers() ? members(employee, families, rights, included) : null))
                .toList();
    }

    private static List<RegisteredFamilyMember> members(
            EmployeeRecord employee,
            Map<UUID, List<FamilyMember>> families,
            Map<UUID, List<RegisteredRight>> rights,
            Included included) {
        return families.getOrDefault(employee.id(), List.of()).stream()
                .map(member -> new RegisteredFamilyMember(
                        member, included.ticketRights() ? rights.getOrDefault(member.id(), List.of()) : null))
                .toList();
    }

    private Map<UUID, List<FamilyMember>> families(List<UUID> employeeIds) {
        return family.ofEmployees(employeeIds).stream().collect(Collectors.groupingBy(FamilyMember::employeeId));
    }

    private Map<UUID, List<RegisteredRight>> rights(List<UUID> employeeIds, Collection<List<FamilyMember>> families) {
        List<UUID> holderIds = Stream.concat(
                        employeeIds.stream(),
                        families.stream().flatMap(List::stream).map(FamilyMember::id))
                .toList();
        return contracts.ofHolders(holderIds).stream()
                .collect(Collectors.groupingBy(
                        Contract::holderId, Collectors.mapping(RegisteredRight::of, Collectors.toList())));
    }
}
