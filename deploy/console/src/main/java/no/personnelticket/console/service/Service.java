package no.personnelticket.console.service;

/** The services that the console can call. */
public enum Service {
    RIGHTS("rights-service"),
    OFFER("offer-service"),
    VALIDATION("validation-service"),
    USAGE("usage-registration-service"),
    SANDBOX("sandbox");

    private final String title;

    Service(String title) {
        this.title = title;
    }

    /** Its name in settings, logs and consumer groups. */
    public String title() {
        return title;
    }
}
