package no.personnelticket.http.token;

/** The values of a token's {@code permissions} claim, checked with {@code @RolesAllowed}. */
public final class Permission {

    public static final String EMPLOYEES_READ = "employees:read";
    public static final String EMPLOYEES_WRITE = "employees:write";
    /** To read national ids; only for the usage-registration-service when it makes a report. */
    public static final String IDENTITIES_READ = "identities:read";

    /** To export everything that is stored about a person. */
    public static final String SUBJECTS_READ = "subjects:read";

    public static final String SUBJECTS_ERASE = "subjects:erase";

    public static final String CONTRACTS_CLAIM = "contracts:claim";
    public static final String ENTITLEMENTS_READ = "entitlements:read";
    public static final String RIGHTS_SELECT = "rights:select";
    public static final String OFFERS_SEARCH = "offers:search";
    public static final String ENTITLEMENTS_VALIDATE = "entitlements:validate";
    public static final String USAGES_READ = "usages:read";
    /** To read what a purchase would add to an employee's taxable income. */
    public static final String TAX_PREVIEWS_READ = "tax-previews:read";

    public static final String REPORTS_READ = "reports:read";
    public static final String REPORTS_CLOSE = "reports:close";

    /** To read topics again, after a database was restored. */
    public static final String TOPICS_REPLAY = "topics:replay";

    /** To see the state of services and topics in the console. */
    public static final String SYSTEM_READ = "system:read";

    public static final String QUARANTINE_READ = "quarantine:read";
    public static final String QUARANTINE_REPLAY = "quarantine:replay";
    public static final String QUARANTINE_PUT_ASIDE = "quarantine:put-aside";
    /** To read the audit log of a service or of the console. */
    public static final String AUDIT_READ = "audit:read";

    private Permission() {}
}
