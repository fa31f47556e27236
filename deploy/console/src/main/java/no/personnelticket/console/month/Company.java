package no.personnelticket.console.month;

/**
 * A member company.
 *
 * @param name null if the viewer may not read companies
 */
public record Company(int companyId, String name) {

    /** The name shown on pages. */
    public String title() {
        return name == null ? Integer.toString(companyId) : companyId + " " + name;
    }
}
