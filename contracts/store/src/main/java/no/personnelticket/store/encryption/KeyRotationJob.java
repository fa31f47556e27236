package no.personnelticket.store.encryption;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import org.jboss.logging.Logger;

/**
 * Re-encrypts values that are stored under another key than the current one, so that an old key can be removed. Several
 * instances may run it at once; none waits for another.
 */
@Startup
@Singleton
public class KeyRotationJob {

    private static final Logger LOG = Logger.getLogger(KeyRotationJob.class);

    private static final int CHUNK = 500;

    private static final String OLD = """
            select ctid::text as place, %3$s as row_name, %2$s as stored from %1$s
            where get_byte(%2$s, 0) <> ? limit %4$d for update skip locked""";

    private static final String REPLACE = """
            update %1$s set %2$s = given.encrypted from unnest(?, ?) as given (place, encrypted)
            where %1$s.ctid = given.place::tid""";

    private final List<EncryptedColumn> columns;
    private final Provider<ColumnCipher> ciphers;
    private final Database database;
    private final MeterRegistry metrics;

    public KeyRotationJob(
            @All List<EncryptedColumn> columns,
            Provider<ColumnCipher> ciphers,
            Database database,
            MeterRegistry metrics) {
        this.columns = columns;
        this.ciphers = ciphers;
        this.database = database;
        this.metrics = metrics;
        columns.forEach(this::counter);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Stored(String place, String row, byte[] encrypted) {}

    /** Re-encrypts in chunks, each in a transaction of its own, until no value is left under another key. */
    @Scheduled(cron = "{personnelticket.encryption.rotation.cron}", concurrentExecution = ConcurrentExecution.SKIP)
    public void run() {
        for (EncryptedColumn column : columns) {
            try {
                rotate(column);
            } catch (RuntimeException fault) {
                LOG.warnf("Values are not encrypted anew, table=%s cause=%s", column.table(), fault);
            }
        }
    }

    private void rotate(EncryptedColumn column) {
        int last;
        do {
            last = database.inTransaction(() -> rotateChunk(column));
            counter(column).increment(last);
        } while (last == CHUNK);
    }

    private int rotateChunk(EncryptedColumn column) {
        ColumnCipher cipher = ciphers.get();
        List<Stored> old = database.query(
                OLD.formatted(column.table(), column.column(), column.row(), CHUNK),
                row -> new Stored(row.getString("place"), row.getString("row_name"), row.getBytes("stored")),
                cipher.currentKey());
        if (!old.isEmpty()) {
            database.update(
                    REPLACE.formatted(column.table(), column.column()),
                    Column.of("text", old, Stored::place),
                    Column.bytes(old, stored -> encryptAnew(cipher, stored)));
        }
        return old.size();
    }

    private static byte[] encryptAnew(ColumnCipher cipher, Stored old) {
        return cipher.encrypt(old.row(), cipher.decrypt(old.row(), old.encrypted()));
    }

    private Counter counter(EncryptedColumn column) {
        return metrics.counter("encryption.rotated", "table", column.table());
    }
}
