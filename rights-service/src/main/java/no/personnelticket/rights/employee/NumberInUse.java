package no.personnelticket.rights.employee;

import java.util.UUID;

/** Why a record is refused that gives an employee number of one person to another. */
final class NumberInUse {

    private NumberInUse() {}

    static String reason(UUID employee) {
        return "is the number of the employee with id " + employee
                + ", who has another national id; send the record as JSON with this id if it is the same person";
    }
}
