package no.personnelticket.local;

/** Receives messages about the progress while the system starts and stops. */
@FunctionalInterface
public interface Progress {

    void says(String line);
}
