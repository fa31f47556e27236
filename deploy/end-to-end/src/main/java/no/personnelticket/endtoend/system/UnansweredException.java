package no.personnelticket.endtoend.system;

/** A request was not answered before the timeout. */
public final class UnansweredException extends RuntimeException {

    public UnansweredException(String request) {
        super(request);
    }
}
