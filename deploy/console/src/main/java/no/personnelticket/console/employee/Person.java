package no.personnelticket.console.employee;

import java.util.List;

/**
 * An employee or a family member with the ticket rights, as the rights-service says.
 *
 * @param familyRelation null of an employee
 * @param familyMembers null of a family member
 */
public record Person(
        String id,
        String firstName,
        String surname,
        String familyRelation,
        String hireEndDate,
        boolean isDeleted,
        List<Right> ticketRights,
        List<Person> familyMembers) {

    public Person {
        ticketRights = ticketRights == null ? List.of() : ticketRights;
        familyMembers = familyMembers == null ? List.of() : familyMembers;
    }

    /**
     * A right of a person.
     *
     * @param couponsLimit with {@code remainingCoupons}: null where it has no coupons
     */
    public record Right(
            String contractUUID,
            String status,
            String travelType,
            String productId,
            String validFrom,
            String validTo,
            Integer couponsLimit,
            Integer remainingCoupons) {}

    /** Those found. */
    record Found(List<Person> items) {}

    public String name() {
        return firstName + " " + surname;
    }
}
