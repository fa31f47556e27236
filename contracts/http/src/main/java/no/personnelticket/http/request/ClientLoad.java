package no.personnelticket.http.request;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Limits what each client has in flight at this instance. Only clients of valid tokens are counted, so the map cannot
 * grow beyond the clients of the issuer.
 */
final class ClientLoad {

    private static final long SECOND = 1_000_000_000L;

    private final int mostInFlight;
    private final int mostPerSecond;
    private final long mostBytes;
    private final int mostLongRunning;
    private final long mostMemory;
    private final Map<String, Load> loads = new ConcurrentHashMap<>();
    private long memoryOfAll;

    /** Whether a body may be read. */
    enum Room {
        ENOUGH,
        NONE_FOR_CLIENT,
        NONE_FOR_ANY
    }

    ClientLoad(int mostInFlight, int mostPerSecond, long mostBytes, int mostLongRunning, long mostMemory) {
        this.mostInFlight = mostInFlight;
        this.mostPerSecond = mostPerSecond;
        this.mostBytes = mostBytes;
        this.mostLongRunning = mostLongRunning;
        this.mostMemory = mostMemory;
    }

    /** Counts a request that begins; false if it exceeds a limit. {@code now} is in nanoseconds. */
    boolean enter(String client, long now) {
        return loads.computeIfAbsent(client, name -> new Load(mostPerSecond, now))
                .enter(now);
    }

    /**
     * Counts bytes of a body until {@link #leave}, if there is room for them. The bodies of a client take half of the
     * memory at most, so that it leaves room for others.
     *
     * @param memory that these bytes take while they are converted
     * @param isSmall whether the body is read even if there is no memory for larger ones
     */
    synchronized Room add(String client, long bytes, long memory, boolean isSmall) {
        Load load = loads.get(client);
        if (load.bytes + bytes > mostBytes || (!isSmall && isTooMuch(load.memory, memory, mostMemory / 2))) {
            return Room.NONE_FOR_CLIENT;
        }
        if (!isSmall && isTooMuch(memoryOfAll, memory, mostMemory)) {
            return Room.NONE_FOR_ANY;
        }
        load.bytes += bytes;
        load.memory += memory;
        memoryOfAll += memory;
        return Room.ENOUGH;
    }

    /** One body is read even if it takes more. */
    private static boolean isTooMuch(long before, long more, long most) {
        return before > 0 && before + more > most;
    }

    /** Counts a request in flight as long-running, until {@link #leave}; false if they are too many. */
    boolean enterLongRunning(String client) {
        return loads.get(client).enterLongRunning();
    }

    /** Counts a request that ends, with the bytes and the memory of its body. */
    void leave(String client, long bytes, long memory, boolean isLongRunning) {
        Load load = loads.get(client);
        synchronized (this) {
            load.bytes -= bytes;
            load.memory -= memory;
            memoryOfAll -= memory;
        }
        load.leave(isLongRunning);
    }

    /** The lock of {@link ClientLoad} protects bytes and memory; this object's own lock protects the other fields. */
    private final class Load {

        private int inFlight;
        private int longRunning;
        private long bytes;
        private long memory;
        private double allowed;
        private long last;

        Load(int allowed, long now) {
            this.allowed = allowed;
            this.last = now;
        }

        synchronized boolean enter(long now) {
            double gained = (double) Math.max(0, now - last) / SECOND * mostPerSecond;
            allowed = Math.min(mostPerSecond, allowed + gained);
            last = now;
            if (allowed < 1 || inFlight == mostInFlight) {
                return false;
            }
            allowed--;
            inFlight++;
            return true;
        }

        synchronized boolean enterLongRunning() {
            if (longRunning == mostLongRunning) {
                return false;
            }
            longRunning++;
            return true;
        }

        synchronized void leave(boolean isLongRunning) {
            inFlight--;
            longRunning -= isLongRunning ? 1 : 0;
        }
    }
}
