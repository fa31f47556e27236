package no.personnelticket.rights.employee;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import no.personnelticket.rights.family.FamilyMember;

/**
 * A family member as read with the employee.
 *
 * @param ticketRights null unless requested
 */
public record FamilyMemberDetails(@JsonUnwrapped FamilyMember member, List<TicketRightDetails> ticketRights) {}
