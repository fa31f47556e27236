package no.personnelticket.local;

import java.util.Locale;

/** The parts of the system, in the order in which they start; they stop in reverse order. */
public enum Part {
    KAFKA("Kafka", 9092),
    POSTGRES("PostgreSQL", 15432),
    SANDBOX("sandbox", 8080),
    RIGHTS("rights-service", 8081),
    OFFER("offer-service", 8082),
    VALIDATION("validation-service", 8083),
    USAGE("usage-registration-service", 8084),
    CONSOLE("console", 8085);

    private final String title;
    private final int usualPort;

    Part(String title, int usualPort) {
        this.title = title;
        this.usualPort = usualPort;
    }

    public String title() {
        return title;
    }

    /** Whether this project builds it, and it needs Kafka and PostgreSQL. */
    boolean isApplication() {
        return this != KAFKA && this != POSTGRES;
    }

    /** The port on which it listens unless an environment variable chooses another one. */
    ChosenPort usualPort() {
        return new ChosenPort(this, name() + "_PORT", usualPort);
    }

    /** The port of an application's health and metrics. */
    ChosenPort usualManagementPort() {
        return new ChosenPort(this, name() + "_MANAGEMENT_PORT", usualPort + 1000);
    }

    /** The name of its log and its pid file. */
    String fileName() {
        return title.toLowerCase(Locale.ROOT);
    }
}
