package no.personnelticket.console.month;

/**
 * A member company.
 *
 * @param name null where the viewer may not read companies
 */
public record Company(int companyId, String name) {

    /** As pages show it. */
    public String title() {
        return name == null ? Integer.toString(companyId) : companyId + " " + name;
    }
}
