package no.personnelticket.http.request;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import no.personnelticket.http.request.ClientLoad.Room;

/**
 * A request of a client that is in flight: until it is answered or, once an operation processes it, until the
 * operation ends, even if the caller has disconnected.
 */
final class Admission {

    private static final String KEY = Admission.class.getName();

    private final ClientLoad load;
    private final String client;
    private final AtomicBoolean hasEnded = new AtomicBoolean();
    private volatile boolean hasOperation;
    private volatile boolean isLongRunning;
    private long bytes;
    private long memory;

    Admission(ClientLoad load, String client, RoutingContext call) {
        this.load = load;
        this.client = client;
        call.put(KEY, this);
        call.addEndHandler(ended -> {
            if (!hasOperation) {
                end();
            }
        });
    }

    /** If the call was admitted, keeps it in flight until its operation ends. */
    static void keepUntil(RoutingContext call, Consumer<Runnable> operationEnds) {
        Admission admission = call.get(KEY);
        if (admission != null) {
            admission.hasOperation = true;
            operationEnds.accept(admission::end);
        }
    }

    /** Counts the call as long-running, if it was admitted; false if the client has too many of them in flight. */
    static boolean isWithinLongRunning(RoutingContext call) {
        Admission admission = call.get(KEY);
        if (admission == null) {
            return true;
        }
        admission.isLongRunning = admission.load.enterLongRunning(admission.client);
        return admission.isLongRunning;
    }

    /**
     * Adds bytes of the body, if there is room for them.
     *
     * @param memoryOfByte how many bytes of memory each takes while it is converted
     * @param isSmall whether the body is read even if there is no memory for larger ones
     */
    Room add(long more, int memoryOfByte, boolean isSmall) {
        Room room = load.add(client, more, more * memoryOfByte, isSmall);
        if (room == Room.ENOUGH) {
            bytes += more;
            memory += more * memoryOfByte;
        }
        return room;
    }

    private void end() {
        if (hasEnded.compareAndSet(false, true)) {
            load.leave(client, bytes, memory, isLongRunning);
        }
    }
}
