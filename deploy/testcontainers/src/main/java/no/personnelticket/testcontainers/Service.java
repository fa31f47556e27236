package no.personnelticket.testcontainers;

/** A part of the system with an HTTP API. */
public enum Service {
    /** Replaces the external systems: tokens, customers, offers, orders. */
    SANDBOX("sandbox", 8080, null),
    RIGHTS("rights-service", 8081, "rights"),
    OFFER("offer-service", 8082, "offer"),
    VALIDATION("validation-service", 8083, "validation"),
    USAGE_REGISTRATION("usage-registration-service", 8084, "usage");

    private final String title;
    private final int port;
    private final String database;

    Service(String title, int port, String database) {
        this.title = title;
        this.port = port;
        this.database = database;
    }

    /** The name of its image, and its host name on the containers' network. */
    String title() {
        return title;
    }

    /** Its port on the containers' network. */
    int port() {
        return port;
    }

    /** Its database, and the role that owns it; null if it has none. */
    String database() {
        return database;
    }

    /** The address at which the other containers reach it. */
    String insideAddress() {
        return "http://" + title + ":" + port;
    }
}
