package no.personnelticket.local;

import java.util.Locale;

/** What the system is made of, in the order of starting; it is stopped the other way round. */
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

    /** Whether it is built here, and stands on Kafka and PostgreSQL. */
    boolean isApplication() {
        return this != KAFKA && this != POSTGRES;
    }

    /** Where it answers, as long as no environment variable chooses another port. */
    ChosenPort usualPort() {
        return new ChosenPort(this, name() + "_PORT", usualPort);
    }

    /** Where an application tells how it is. */
    ChosenPort usualManagementPort() {
        return new ChosenPort(this, name() + "_MANAGEMENT_PORT", usualPort + 1000);
    }

    /** What its log and its pid file are called. */
    String fileName() {
        return title.toLowerCase(Locale.ROOT);
    }
}
