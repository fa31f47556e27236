package no.personnelticket.rights.employee;

import java.util.UUID;

/** The refusal of a record with the employee number of another person. */
public final class NumberInUse {

    private NumberInUse() {}

    public static String reason(UUID employee) {
        return "belongs to the employee with id " + employee
                + ", who has another national id; if it is the same person, send the record as JSON with this id";
    }
}
