package no.personnelticket.local;

/** The system cannot be used; the message says which part is the reason, and where to read on. */
public final class StartFailedException extends RuntimeException {

    StartFailedException(String message) {
        super(message);
    }

    StartFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
