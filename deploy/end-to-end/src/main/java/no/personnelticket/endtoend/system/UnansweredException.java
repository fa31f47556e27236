package no.personnelticket.endtoend.system;

/** A request got no answer until the patience ended. */
public final class UnansweredException extends RuntimeException {

    public UnansweredException(String request) {
        super(request);
    }
}
