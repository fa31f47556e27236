package no.personnelticket.rights.batch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows in the binary format of PostgreSQL's {@code COPY}, as many at a time as fit. */
final class BinaryRows {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int NULL = -1;
    private static final int PART = 1 << 16;

    private ByteBuffer part = ByteBuffer.allocate(2 * PART);

    /** Takes a part of the rows, which is gone when it returns. */
    interface Sink<E extends Exception> {
        void take(byte[] bytes, int length) throws E;
    }

    private BinaryRows() {}

    static <T, E extends Exception> void write(List<Column<T>> columns, List<T> rows, Sink<E> sink) throws E {
        BinaryRows data = new BinaryRows();
        data.part.put(SIGNATURE).putInt(0).putInt(0);
        for (T row : rows) {
            data.row(columns, row);
            if (data.part.position() > PART) {
                data.pass(sink);
            }
        }
        data.part.putShort((short) NULL);
        data.pass(sink);
    }

    void int8(long value) {
        part.putLong(value);
    }

    void int4(int value) {
        part.putInt(value);
    }

    void int1(int value) {
        part.put((byte) value);
    }

    void raw(byte[] value) {
        if (part.remaining() < value.length + PART) {
            part = ByteBuffer.allocate(2 * part.capacity() + value.length).put(part.flip());
        }
        part.put(value);
    }

    private <T> void row(List<Column<T>> columns, T row) {
        part.putShort((short) columns.size());
        for (Column<T> column : columns) {
            value(column.binaryType(), column.value().apply(row));
        }
    }

    /** The value comes after its own length, which is known when it is written. */
    private void value(BinaryType type, Object value) {
        int start = part.position();
        part.putInt(NULL);
        if (value != null) {
            type.write(value, this);
            part.putInt(start, part.position() - start - Integer.BYTES);
        }
    }

    private <E extends Exception> void pass(Sink<E> sink) throws E {
        sink.take(part.array(), part.position());
        part.clear();
    }
}
