package no.personnelticket.testcontainers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which images are started.
 *
 * @param version the tag of ours
 */
record Images(String version, String kafka, String postgres) {

    /** Those of this library's own version, and the Kafka and PostgreSQL that they are tested with. */
    static Images ofThisVersion() {
        Properties properties = new Properties();
        try (InputStream resource = Images.class.getResourceAsStream("images.properties")) {
            properties.load(resource);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Images(properties.getProperty("version"), "apache/kafka:4.1.2", "postgres:18");
    }

    Images withVersion(String other) {
        return new Images(other, kafka, postgres);
    }
}
