package no.personnelticket.http;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A request of a client that is in flight. It ends with its answer; once an operation works on it, with the operation, also where
 * the caller has gone.
 */
final class Admission {

    private static final String KEY = Admission.class.getName();

    private final ClientLoad load;
    private final String client;
    private final AtomicBoolean hasEnded = new AtomicBoolean();
    private volatile boolean hasOperation;
    private long bytes;

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

    /** Keeps the request of a call in flight until the operation ends, if it was admitted. */
    static void keepUntil(RoutingContext call, Consumer<Runnable> operationEnds) {
        Admission admission = call.get(KEY);
        if (admission != null) {
            admission.hasOperation = true;
            operationEnds.accept(admission::end);
        }
    }

    /** False where the client has too many bytes in flight. */
    boolean add(int more) {
        bytes += more;
        return load.add(client, more);
    }

    private void end() {
        if (hasEnded.compareAndSet(false, true)) {
            load.leave(client, bytes);
        }
    }
}
