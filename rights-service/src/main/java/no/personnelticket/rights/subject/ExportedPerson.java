package no.personnelticket.rights.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.personnelticket.rights.employee.EmployeeRecord;
import no.personnelticket.rights.family.FamilyMember;

/**
 * A person as stored in this service.
 *
 * @param employee null for a family member
 * @param familyMember null for the employee
 * @param customerNumber with claimedAt, the customer who claimed the rights and when; null before that
 * @param studentFrom with studentTo, the days of a student's proof; null without one
 */
public record ExportedPerson(
        UUID id,
        EmployeeRecord employee,
        FamilyMember familyMember,
        String ticketHolderCode,
        Long customerNumber,
        Instant claimedAt,
        LocalDate studentFrom,
        LocalDate studentTo,
        List<ExportedRight> ticketRights) {

    static ExportedPerson of(
            Subject subject, EmployeeRecord employee, FamilyMember familyMember, List<ExportedRight> rights) {
        return new ExportedPerson(
                subject.holderId(),
                employee,
                familyMember,
                subject.ticketHolderCode(),
                subject.customerNumber(),
                subject.claimedAt(),
                subject.studentFrom(),
                subject.studentTo(),
                rights);
    }

    /** Leaves out the person. */
    @Override
    public String toString() {
        return "ExportedPerson[" + id + "]";
    }
}
