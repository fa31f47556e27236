package no.personnelticket.local;

/** Somebody who is told what is going on while the system starts and stops. */
@FunctionalInterface
public interface Progress {

    void says(String line);
}
