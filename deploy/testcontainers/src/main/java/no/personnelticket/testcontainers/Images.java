package no.personnelticket.testcontainers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The images to start.
 *
 * @param version the tag of our own images
 */
record Images(String version, String kafka, String postgres) {

    /** Our images of this library's version, with the Kafka and PostgreSQL images against which they are tested. */
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
