package no.personnelticket.store;

/** An idempotency key was used before with another request. */
public class AlteredContentException extends RuntimeException {

    public AlteredContentException() {
        super("The same key was used before with another content");
    }
}
