package no.personnelticket.console.employee;

import java.util.List;

/**
 * An employee or a family member with the ticket rights, from the rights-service.
 *
 * @param familyRelation null for an employee
 * @param familyMembers null for a family member
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
     * A person's right.
     *
     * @param couponsLimit null if the right has no coupons, as is {@code remainingCoupons}
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

    /** The persons that a search found. */
    record Found(List<Person> items) {}

    public String name() {
        return firstName + " " + surname;
    }
}
