package no.personnelticket.local;

import java.util.concurrent.CompletableFuture;

/** A part that was started. */
interface Running {

    Part part();

    /** Whether it is ready; for a service, its readiness endpoint decides. */
    boolean isReady();

    boolean isAlive();

    /** Completes when the process has ended, for any reason. */
    CompletableFuture<?> ended();

    /** A sentence that says how it ended. */
    String ending();

    /** Requests a graceful shutdown, without waiting for it. */
    void askToEnd();

    /** Returns when the process has ended; kills it after a timeout. */
    void awaitEnd();

    /** Ends it at once, as a crash would. */
    void kill();

    /** Sends its process a signal, such as {@code STOP}. */
    void signal(String name);
}
