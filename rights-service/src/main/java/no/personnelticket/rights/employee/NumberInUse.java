package no.personnelticket.rights.employee;

import java.util.UUID;

/** The refusal of a record whose employee number another person has. */
final class NumberInUse {

    private NumberInUse() {}

    static String reason(UUID employee) {
        return "is the number of the employee with id " + employee
                + ", who has another national id; send the record as JSON with this id if it is the same person";
    }
}
