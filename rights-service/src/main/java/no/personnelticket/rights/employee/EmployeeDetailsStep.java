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
class EmployeeDetailsStep {

    private final FamilyMemberStore family;
    private final ContractStore contracts;

    EmployeeDetailsStep(FamilyMemberStore family, ContractStore contracts) {
        this.family = family;
        this.contracts = contracts;
    }

    List<EmployeeDetails> of(List<EmployeeRecord> employees, RequestedDetails requested) {
        List<UUID> ids = employees.stream().map(EmployeeRecord::id).toList();
        Map<UUID, List<FamilyMember>> families = requested.familyMembers() ? families(ids) : Map.of();
        Map<UUID, List<TicketRightDetails>> rights =
                requested.ticketRights() ? rights(ids, families.values()) : Map.of();
        return employees.stream()
                .map(employee -> new EmployeeDetails(
                        employee,
                        requested.ticketRights() ? rights.getOrDefault(employee.id(), List.of()) : null,
                        requested.familyMembers() ? members(employee, families, rights, requested) : null))
                .toList();
    }

    private static List<FamilyMemberDetails> members(
            EmployeeRecord employee,
            Map<UUID, List<FamilyMember>> families,
            Map<UUID, List<TicketRightDetails>> rights,
            RequestedDetails requested) {
        return families.getOrDefault(employee.id(), List.of()).stream()
                .map(member -> new FamilyMemberDetails(
                        member, requested.ticketRights() ? rights.getOrDefault(member.id(), List.of()) : null))
                .toList();
    }

    private Map<UUID, List<FamilyMember>> families(List<UUID> employeeIds) {
        return family.ofEmployees(employeeIds).stream().collect(Collectors.groupingBy(FamilyMember::employeeId));
    }

    private Map<UUID, List<TicketRightDetails>> rights(
            List<UUID> employeeIds, Collection<List<FamilyMember>> families) {
        List<UUID> holderIds = Stream.concat(
                        employeeIds.stream(),
                        families.stream().flatMap(List::stream).map(FamilyMember::id))
                .toList();
        return contracts.ofHolders(holderIds).stream()
                .collect(Collectors.groupingBy(
                        Contract::holderId, Collectors.mapping(TicketRightDetails::of, Collectors.toList())));
    }
}
