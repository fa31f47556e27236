package no.personnelticket.messaging;

/** A key that a step was taken under came again with another content. */
public class AlteredContentException extends RuntimeException {

    AlteredContentException() {
        super("The same key was used before with another content");
    }
}
