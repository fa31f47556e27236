package no.personnelticket.rights.right;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The facts of an employment that decide on rights.
 *
 * @param hireEnd the last day, or null while it lasts
 * @param abstained the employee does not want tickets
 */
public record Employment(
        LocalDate hireStart, LocalDate hireEnd, HireEndCause hireEndCause, boolean abstained, boolean deleted) {

    /** Why the scheme covers neither the employee nor the family; empty if it covers them. */
    Optional<String> notCovered() {
        if (deleted) {
            return Optional.of("the employee is deleted");
        }
        return abstained ? Optional.of("the employee abstains from tickets") : Optional.empty();
    }

    /** Whether it has an end with this cause. */
    public boolean endedWith(HireEndCause cause) {
        return hireEnd != null && hireEndCause == cause;
    }

    /** The status on a day; an employee who resigned counts as active for earlier usages [P: A, P or E]. */
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

    List<PolicyFact> facts() {
        List<PolicyFact> facts = new ArrayList<>(5);
        facts.add(PolicyFact.of("hireStartDate", hireStart));
        if (hireEnd != null) {
            facts.add(PolicyFact.of("hireEndDate", hireEnd));
            facts.add(PolicyFact.of("hireEndCause", hireEndCause));
        }
        if (abstained) {
            facts.add(PolicyFact.of("abstainFromTicket", true));
        }
        if (deleted) {
            facts.add(PolicyFact.of("isDeleted", true));
        }
        return facts;
    }
}
