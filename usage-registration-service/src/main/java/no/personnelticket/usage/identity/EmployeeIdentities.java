package no.personnelticket.usage.identity;

import java.util.Map;
import java.util.UUID;

/**
 * The identities of some employees of a company.
 *
 * @param reportSeparator separates the columns of the company's report: {@code ,} or {@code ;}
 */
public record EmployeeIdentities(char reportSeparator, Map<UUID, EmployeeIdentity> byReference) {

    public EmployeeIdentity of(UUID employeeReference) {
        return byReference.get(employeeReference);
    }
}
