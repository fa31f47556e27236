package no.personnelticket.rights.employee;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import no.personnelticket.rights.family.FamilyMember;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A family member as read with the employee.
 *
 * @param ticketRights null unless requested
 */
@Schema(name = "RegisteredFamilyMember")
public record FamilyMemberDetails(@JsonUnwrapped FamilyMember member, List<TicketRightDetails> ticketRights) {}
