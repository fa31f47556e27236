package no.personnelticket.local;

import java.util.concurrent.CompletableFuture;

/** A part that was started. */
interface Running {

    Part part();

    /** Whether it can be used: a service when its readiness says so. */
    boolean isReady();

    boolean isAlive();

    /** Completes when the process has ended, for whatever reason. */
    CompletableFuture<?> ended();

    /** How it ended, for people. */
    String ending();

    /** Asks it to end in its own good order, without waiting. */
    void askToEnd();

    /** Returns when it has ended; one that does not do so in time is killed. */
    void awaitEnd();

    /** Ends it at once, as a crash would. */
    void kill();

    /** Sends its process a signal, such as {@code STOP}. */
    void signal(String name);
}
