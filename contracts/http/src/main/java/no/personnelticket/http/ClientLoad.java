package no.personnelticket.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

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
    private final long mostMemoryOfAll;
    private final AtomicLong memoryOfAll = new AtomicLong();
    private final Map<String, Load> loads = new ConcurrentHashMap<>();

    ClientLoad(int mostInFlight, int mostPerSecond, long mostBytes, int mostLongRunning, long mostMemoryOfAll) {
        this.mostInFlight = mostInFlight;
        this.mostPerSecond = mostPerSecond;
        this.mostBytes = mostBytes;
        this.mostLongRunning = mostLongRunning;
        this.mostMemoryOfAll = mostMemoryOfAll;
    }

    /** Counts a request that begins; false if it exceeds a limit. {@code now} is in nanoseconds. */
    boolean enter(String client, long now) {
        return loads.computeIfAbsent(client, name -> new Load(mostPerSecond, now))
                .enter(now);
    }

    /**
     * Counts bytes of a body until {@link #leave}; false if the client has too many.
     *
     * @param memory that these bytes take while they are converted
     */
    boolean add(String client, int bytes, long memory) {
        memoryOfAll.addAndGet(memory);
        return loads.get(client).add(bytes);
    }

    /** Whether the bodies of all clients together take more memory than they may. */
    boolean isFull() {
        return memoryOfAll.get() > mostMemoryOfAll;
    }

    /** Counts a request in flight as long-running, until {@link #leave}; false if they are too many. */
    boolean enterLongRunning(String client) {
        return loads.get(client).enterLongRunning();
    }

    /** Counts a request that ends, with the bytes and the memory of its body. */
    void leave(String client, long bytes, long memory, boolean isLongRunning) {
        memoryOfAll.addAndGet(-memory);
        loads.get(client).leave(bytes, isLongRunning);
    }

    private final class Load {

        private int inFlight;
        private int longRunning;
        private long bytes;
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

        synchronized boolean add(int more) {
            bytes += more;
            return bytes <= mostBytes;
        }

        synchronized boolean enterLongRunning() {
            if (longRunning == mostLongRunning) {
                return false;
            }
            longRunning++;
            return true;
        }

        synchronized void leave(long fewer, boolean isLongRunning) {
            inFlight--;
            longRunning -= isLongRunning ? 1 : 0;
            bytes -= fewer;
        }
    }
}
