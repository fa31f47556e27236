package no.personnelticket.messaging.kafka;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;

/** An admin client that is created on first use: creating it fails until a host name of the brokers can be resolved. */
public final class LazyAdmin implements Supplier<Admin>, AutoCloseable {

    private final Supplier<Admin> open;
    private Admin admin;

    public LazyAdmin(Supplier<Admin> open) {
        this.open = open;
    }

    @Override
    public synchronized Admin get() {
        if (admin == null) {
            admin = open.get();
        }
        return admin;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
