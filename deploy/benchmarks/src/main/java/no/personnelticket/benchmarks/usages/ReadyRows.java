package no.personnelticket.benchmarks.usages;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/** The rows that the service stored for a set of tickets, prepared for {@code COPY} into an equal table. */
final class ReadyRows {

    /** The length of the format's signature, its flags and the length of its (empty) header extension. */
    private static final int HEADER = 11 + 2 * Integer.BYTES;

    private final String table;
    private final byte[] header;
    private final List<byte[]> rows = new ArrayList<>();
    private int taken;

    ReadyRows(String jdbcUrl, String table, String set) throws SQLException {
        this.table = table;
        try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
            CopyOut out = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select * from " + table + " where ticket_distribution_id like '" + set
                            + "-%') to stdout (format binary)");
            for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
                rows.add(row);
            }
        }
        // the first element begins with the header, the last one is the end marker
        byte[] first = rows.get(0);
        this.header = Arrays.copyOf(first, HEADER);
        rows.set(0, Arrays.copyOfRange(first, HEADER, first.length));
    }

    int count() {
        return rows.size() - 1;
    }

    /** Copies the next {@code count} rows, in the transaction of the caller. */
    void copy(Connection connection, int count) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(header);
        next(count).forEach(bytes::writeBytes);
        bytes.writeBytes(rows.get(rows.size() - 1));
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + bare(table) + " from stdin (format binary)");
        copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
        copy.endCopy();
    }

    private synchronized List<byte[]> next(int count) {
        taken += count;
        return rows.subList(taken - count, taken);
    }

    /** The name of the target table. */
    static String bare(String table) {
        return "bare_" + table;
    }
}
