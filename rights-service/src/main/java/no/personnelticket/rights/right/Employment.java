package no.personnelticket.rights.right;

import java.time.LocalDate;

/**
 * What an employment says about rights.
 *
 * @param hireEnd the last day, or null while it lasts
 * @param abstained the employee does not want tickets
 */
public record Employment(
        LocalDate hireStart, LocalDate hireEnd, HireEndCause hireEndCause, boolean abstained, boolean deleted) {

    /** Whether the scheme covers the employee at all. */
    public boolean isCovered() {
        return !abstained && !deleted;
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
}
