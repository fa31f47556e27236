package no.personnelticket.rights.batch;

/** Somebody else changed what this was decided on, and nothing is stored; decided again it can be. */
public class ConcurrentChangeException extends RuntimeException {

    public ConcurrentChangeException(String what) {
        super(what);
    }

    ConcurrentChangeException(Throwable cause) {
        super("Rows are there already", cause);
    }
}
