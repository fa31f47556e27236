package no.personnelticket.rights.employee;

import java.util.UUID;

/**
 * A record with the id under which it is stored.
 *
 * @param id of the employee, found or new; {@link EmployeeRecord#id} is the id that the sender gave, or null
 */
public record IdentifiedEmployee(UUID id, EmployeeRecord record) {}
