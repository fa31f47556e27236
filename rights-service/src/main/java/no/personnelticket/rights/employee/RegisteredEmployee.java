package no.personnelticket.rights.employee;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * An employee as read from the register [P].
 *
 * @param ticketRights null unless requested
 * @param familyMembers null unless requested
 */
public record RegisteredEmployee(
        @JsonUnwrapped EmployeeRecord employee,
        List<RegisteredRight> ticketRights,
        List<RegisteredFamilyMember> familyMembers) {}
