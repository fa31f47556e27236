package no.personnelticket.rights.right;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an employment says about rights.
 *
 * @param hireEnd the last day, or null while it lasts
 * @param abstained the employee does not want tickets
 */
public record Employment(
        LocalDate hireStart, LocalDate hireEnd, HireEndCause hireEndCause, boolean abstained, boolean deleted) {

    /** Why the scheme covers neither the employee nor the family; empty when it does. */
    Optional<String> notCovered() {
        if (deleted) {
            return Optional.of("the employee is deleted");
        }
        return abstained ? Optional.of("the employee abstains from tickets") : Optional.empty();
    }

    /** Whether it ended for a cause after which the scheme goes on for somebody. */
    public boolean endedWith(HireEndCause cause) {
        return hireEnd != null && hireEndCause == cause;
    }

    /** The status on a day; one who resigned counts as active for what was used before [P: A, P or E]. */
    public EmployeeStatus statusOn(LocalDate day) {
        if (hireEnd == null || !day.isAfter(hireEnd)) {
            return EmployeeStatus.ACTIVE;
        }
        return switch (hireEndCause == null ? HireEndCause.RESIGNED : hireEndCause) {
            case RESIGNED -> EmployeeStatus.ACTIVE;
            case PENSION -> EmployeeStatus.PENSIONER;
            case BEREAVED -> EmployeeStatus.BEREAVED;
        };
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(5);
        facts.add(Fact.of("hireStartDate", hireStart));
        if (hireEnd != null) {
            facts.add(Fact.of("hireEndDate", hireEnd));
            facts.add(Fact.of("hireEndCause", hireEndCause));
        }
        if (abstained) {
            facts.add(Fact.of("abstainFromTicket", true));
        }
        if (deleted) {
            facts.add(Fact.of("isDeleted", true));
        }
        return facts;
    }
}
