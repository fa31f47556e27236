package no.personnelticket.rights.right;

/** The status of an employee in the tax savings report [P]. */
public enum EmployeeStatus {
    ACTIVE("A"),
    PENSIONER("P"),
    BEREAVED("E");

    private final String code;

    EmployeeStatus(String code) {
        this.code = code;
    }

    /** The code in the report. */
    public String code() {
        return code;
    }
}
