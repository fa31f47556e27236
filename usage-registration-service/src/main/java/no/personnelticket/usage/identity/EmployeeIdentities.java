package no.personnelticket.usage.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The identities of some employees of a company.
 *
 * @param reportSeparator separates the columns of the company's report: {@code ,} or {@code ;}
 * @param byReference the employees that the rights-service knows
 */
public record EmployeeIdentities(char reportSeparator, Map<UUID, EmployeeIdentity> byReference) {

    public EmployeeIdentity of(UUID employeeReference) {
        return byReference.get(employeeReference);
    }

    public boolean knows(UUID employeeReference) {
        return byReference.containsKey(employeeReference);
    }

    /** The employees that the rights-service does not know. */
    public Set<UUID> unknown(Collection<UUID> employeeReferences) {
        return employeeReferences.stream().filter(one -> !knows(one)).collect(Collectors.toSet());
    }
}
