package no.personnelticket.store;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.util.ByteConverter;

/**
 * Rows in PostgreSQL's binary format of {@code COPY}, which the server reads without parsing. Each method writes the next
 * column of a row; null is null.
 */
public final class BinaryRows {

    private static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final long EPOCH_DAY = LocalDate.parse("2000-01-01").toEpochDay();
    private static final int NULL = -1;
    private static final int UUID_TYPE = 2950;
    private static final int PIECE = 64 * 1024;

    /** Pieces, because one array of all rows would be a humongous object, which the garbage collector handles separately. */
    private final List<byte[]> full = new ArrayList<>();

    private ByteBuffer bytes = ByteBuffer.allocate(PIECE);

    public BinaryRows() {
        bytes.put(HEADER).putInt(0).putInt(0);
    }

    /** Begins a row with this number of columns. */
    public BinaryRows row(int columns) {
        space(Short.BYTES).putShort((short) columns);
        return this;
    }

    public BinaryRows text(String value) {
        return value == null ? nothing() : raw(value.getBytes(StandardCharsets.UTF_8));
    }

    public BinaryRows bytes(byte[] value) {
        return value == null ? nothing() : raw(value);
    }

    public BinaryRows uuid(UUID value) {
        if (value == null) {
            return nothing();
        }
        column(2 * Long.BYTES).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    /** A uuid[] of one dimension. */
    public BinaryRows uuids(List<UUID> values) {
        int dimensions = values.isEmpty() ? 0 : 1;
        int ofEach = Integer.BYTES + 2 * Long.BYTES;
        ByteBuffer array = column((3 + 2 * dimensions) * Integer.BYTES + values.size() * ofEach);
        array.putInt(dimensions).putInt(0).putInt(UUID_TYPE);
        if (dimensions > 0) {
            array.putInt(values.size()).putInt(1);
        }
        values.forEach(this::uuid);
        return this;
    }

    public BinaryRows bool(boolean value) {
        column(Byte.BYTES).put((byte) (value ? 1 : 0));
        return this;
    }

    public BinaryRows int4(int value) {
        column(Integer.BYTES).putInt(value);
        return this;
    }

    public BinaryRows int8(long value) {
        column(Long.BYTES).putLong(value);
        return this;
    }

    public BinaryRows numeric(BigDecimal value) {
        return value == null ? nothing() : raw(ByteConverter.numeric(value));
    }

    public BinaryRows date(LocalDate value) {
        return value == null ? nothing() : int4(Math.toIntExact(value.toEpochDay() - EPOCH_DAY));
    }

    /** A timestamptz, in microseconds. */
    public BinaryRows instant(Instant value) {
        return value == null ? nothing() : int8(micros(value));
    }

    /** As PostgreSQL counts time: microseconds since the beginning of 2000. */
    static long micros(Instant value) {
        return ChronoUnit.MICROS.between(EPOCH, value);
    }

    /** All rows and the end marker, in consecutive pieces. */
    List<byte[]> finished() {
        space(Short.BYTES).putShort((short) -1);
        putAside();
        return full;
    }

    /** Null. */
    public BinaryRows nothing() {
        space(Integer.BYTES).putInt(NULL);
        return this;
    }

    private BinaryRows raw(byte[] value) {
        column(value.length).put(value);
        return this;
    }

    private ByteBuffer column(int length) {
        return space(Integer.BYTES + length).putInt(length);
    }

    private ByteBuffer space(int length) {
        if (bytes.remaining() < length) {
            putAside();
            bytes = bytes.capacity() < length ? ByteBuffer.allocate(length) : bytes;
        }
        return bytes;
    }

    private void putAside() {
        byte[] piece = new byte[bytes.position()];
        bytes.flip().get(piece).clear();
        full.add(piece);
    }
}
