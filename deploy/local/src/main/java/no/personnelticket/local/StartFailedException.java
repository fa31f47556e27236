package no.personnelticket.local;

/** The system did not start; the message names the part that failed, and where to find more. */
public final class StartFailedException extends RuntimeException {

    StartFailedException(String message) {
        super(message);
    }

    StartFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
