package no.personnelticket.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each client has in flight at this instance, and whether it may send more. Clients are those of checked tokens, so there are
 * as many as the issuer knows.
 */
final class ClientLoad {

    private static final long SECOND = 1_000_000_000L;

    private final int mostInFlight;
    private final int mostPerSecond;
    private final long mostBytes;
    private final Map<String, Load> loads = new ConcurrentHashMap<>();

    ClientLoad(int mostInFlight, int mostPerSecond, long mostBytes) {
        this.mostInFlight = mostInFlight;
        this.mostPerSecond = mostPerSecond;
        this.mostBytes = mostBytes;
    }

    /** Counts a request in; false where it has to wait. {@code now} in nanoseconds. */
    boolean enter(String client, long now) {
        return loads.computeIfAbsent(client, name -> new Load(mostPerSecond, now))
                .enter(now);
    }

    /** Counts bytes of a body in; false where they are too many. They are counted until {@link #leave}. */
    boolean add(String client, int bytes) {
        return loads.get(client).add(bytes);
    }

    /** Counts a request out, with the bytes of its body. */
    void leave(String client, long bytes) {
        loads.get(client).leave(bytes);
    }

    private final class Load {

        private int inFlight;
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

        synchronized void leave(long fewer) {
            inFlight--;
            bytes -= fewer;
        }
    }
}
