package no.personnelticket.store;

import java.util.concurrent.ExecutionException;

/** Describes a fault in readiness checks: the simple name of its class, and its message. */
public final class Cause {

    private Cause() {}

    public static String of(Throwable fault) {
        Throwable own = fault instanceof ExecutionException && fault.getCause() != null ? fault.getCause() : fault;
        return own.getMessage() == null ? kind(own) : kind(own) + ": " + own.getMessage();
    }

    /** Without the message, which may hold values. */
    public static String kind(Throwable fault) {
        return fault.getClass().getSimpleName();
    }
}
