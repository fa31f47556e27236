package no.personnelticket.database;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/** Ids and instants in PostgreSQL's binary form of an array: the driver sends them as text, which costs both sides more. */
final class BinaryArray {

    private static final int DIMENSIONS = 1;
    private static final int FIRST_INDEX = 1;
    private static final int HEADER = 5 * Integer.BYTES;
    private static final int ID = 2 * Long.BYTES;
    private static final int NULL = -1;

    private BinaryArray() {}

    static Array ofIds(Connection connection, Object[] ids) throws SQLException {
        return array(connection, Oid.UUID_ARRAY, bytes(Oid.UUID, ids));
    }

    static Array ofInstants(Connection connection, Object[] instants) throws SQLException {
        return array(connection, Oid.TIMESTAMPTZ_ARRAY, bytes(Oid.TIMESTAMPTZ, instants));
    }

    private static Array array(Connection connection, int type, byte[] bytes) throws SQLException {
        return new PgArray(connection.unwrap(BaseConnection.class), type, bytes);
    }

    private static byte[] bytes(int type, Object[] values) {
        int hasNulls = Arrays.asList(values).contains(null) ? 1 : 0;
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + values.length * (Integer.BYTES + ID));
        bytes.putInt(DIMENSIONS)
                .putInt(hasNulls)
                .putInt(type)
                .putInt(values.length)
                .putInt(FIRST_INDEX);
        for (Object value : values) {
            add(bytes, value);
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static void add(ByteBuffer bytes, Object value) {
        if (value == null) {
            bytes.putInt(NULL);
        } else if (value instanceof UUID id) {
            bytes.putInt(ID).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        } else {
            bytes.putInt(Long.BYTES).putLong(BinaryRows.micros((Instant) value));
        }
    }
}
