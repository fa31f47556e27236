package no.personnelticket.endtoend.faults;

/** A request got no answer until the patience ended. */
final class UnansweredException extends RuntimeException {

    UnansweredException(String request) {
        super(request);
    }
}
