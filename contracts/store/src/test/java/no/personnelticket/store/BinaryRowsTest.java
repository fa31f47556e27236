package no.personnelticket.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.ByteConverter;

/** Reads the rows as PostgreSQL does, by its description of the binary format of {@code COPY}. */
class BinaryRowsTest {

    private static final int PIECE = 64 * 1024;
    private static final UUID ID = UUID.fromString("55b8453b-1b60-51ec-9db1-d83bd1530505");

    @Test
    void no_rows_are_the_signature_no_flags_no_extension_and_the_end() {
        assertThat(bytes(new BinaryRows())).isEqualTo(new byte[] {
            'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1
        });
    }

    @Test
    void a_value_of_each_type_is_read_back() {
        BinaryRows rows = new BinaryRows()
                .row(9)
                .text("Blåbærgrød 🚆")
                .text("")
                .uuid(ID)
                .bool(true)
                .bool(false)
                .int4(Integer.MIN_VALUE)
                .int8(Long.MAX_VALUE)
                .date(LocalDate.parse("2026-11-23"))
                .instant(Instant.parse("2026-11-23T09:30:00.123456Z"));

        List<ByteBuffer> row = read(rows).get(0);

        assertThat(text(row.get(0))).isEqualTo("Blåbærgrød 🚆");
        assertThat(text(row.get(1))).isEmpty();
        assertThat(new UUID(row.get(2).getLong(), row.get(2).getLong())).isEqualTo(ID);
        assertThat(row.get(3).get()).isEqualTo((byte) 1);
        assertThat(row.get(4).get()).isEqualTo((byte) 0);
        assertThat(row.get(5).getInt()).isEqualTo(Integer.MIN_VALUE);
        assertThat(row.get(6).getLong()).isEqualTo(Long.MAX_VALUE);
        assertThat(date(row.get(7))).isEqualTo("2026-11-23");
        assertThat(instant(row.get(8))).isEqualTo("2026-11-23T09:30:00.123456Z");
        assertThat(row).noneMatch(ByteBuffer::hasRemaining);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "976.00", "-976.00", "0.01", "10000.5", "99999999999999999999.99"})
    void an_amount_is_read_back_with_its_decimals(String amount) {
        List<ByteBuffer> row =
                read(new BinaryRows().row(1).numeric(new BigDecimal(amount))).get(0);

        assertThat(ByteConverter.numeric(row.get(0).array())).isEqualTo(new BigDecimal(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "1999-12-31", "2000-01-01", "2000-02-29", "2199-12-31"})
    void a_date_is_counted_from_2000_also_backwards(String date) {
        List<ByteBuffer> row =
                read(new BinaryRows().row(1).date(LocalDate.parse(date))).get(0);

        assertThat(date(row.get(0))).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31T23:59:59.999999Z", "2000-01-01T00:00:00Z", "2026-12-31T23:30:00.000001Z"})
    void an_instant_is_counted_from_2000_in_microseconds_also_backwards(String instant) {
        List<ByteBuffer> row =
                read(new BinaryRows().row(1).instant(Instant.parse(instant))).get(0);

        assertThat(instant(row.get(0))).isEqualTo(instant);
    }

    @Test
    void an_array_of_ids_has_their_type_their_number_and_each_of_them_and_an_empty_one_no_dimension() {
        // When
        List<ByteBuffer> row = read(new BinaryRows()
                        .row(3)
                        .uuids(List.of(ID, ID))
                        .uuids(List.of())
                        .int4(7))
                .get(0);

        // Then
        ByteBuffer two = row.get(0);
        assertThat(List.of(two.getInt(), two.getInt(), two.getInt(), two.getInt(), two.getInt()))
                .as("dimensions, nulls, type, number, first index")
                .containsExactly(1, 0, 2950, 2, 1);
        for (int i = 0; i < 2; i++) {
            assertThat(two.getInt()).isEqualTo(16);
            assertThat(new UUID(two.getLong(), two.getLong())).isEqualTo(ID);
        }
        assertThat(two.hasRemaining()).isFalse();
        assertThat(row.get(1).array()).isEqualTo(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x0B, (byte) 0x86});
        assertThat(row.get(2).getInt()).isEqualTo(7);
    }

    @Test
    void null_of_each_type_is_null_and_the_columns_around_it_stay() {
        BinaryRows rows = new BinaryRows()
                .row(8)
                .int4(1)
                .text(null)
                .uuid(null)
                .numeric(null)
                .date(null)
                .instant(null)
                .nothing()
                .int4(2);

        List<ByteBuffer> row = read(rows).get(0);

        assertThat(row.subList(1, 7)).containsOnlyNulls();
        assertThat(row.get(0).getInt()).isEqualTo(1);
        assertThat(row.get(7).getInt()).isEqualTo(2);
    }

    @Test
    void rows_that_fill_several_pieces_are_read_back_in_order() {
        // Given
        int count = 10_000;
        BinaryRows rows = new BinaryRows();

        // When
        IntStream.range(0, count)
                .forEach(i -> rows.row(3).int4(i).text("n".repeat(i % 40)).nothing());

        // Then
        List<byte[]> pieces = rows.finished();
        assertThat(pieces).hasSizeGreaterThan(5).allMatch(piece -> piece.length <= PIECE);
        List<List<ByteBuffer>> read = read(joined(pieces));
        assertThat(read).hasSize(count);
        for (int i = 0; i < count; i++) {
            assertThat(read.get(i).get(0).getInt()).isEqualTo(i);
            assertThat(text(read.get(i).get(1))).isEqualTo("n".repeat(i % 40));
            assertThat(read.get(i).get(2)).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PIECE - 30, PIECE - 19, PIECE - 4, PIECE, PIECE + 1, 3 * PIECE})
    void a_value_as_long_as_a_piece_or_longer_is_read_back_between_others(int length) {
        BinaryRows rows = new BinaryRows()
                .row(2)
                .int4(1)
                .text("a".repeat(length))
                .row(2)
                .int4(2)
                .text("b");

        List<List<ByteBuffer>> read = read(rows);

        assertThat(read).hasSize(2);
        assertThat(read.get(0).get(0).getInt()).isEqualTo(1);
        assertThat(text(read.get(0).get(1))).isEqualTo("a".repeat(length));
        assertThat(read.get(1).get(0).getInt()).isEqualTo(2);
        assertThat(text(read.get(1).get(1))).isEqualTo("b");
    }

    private static List<List<ByteBuffer>> read(BinaryRows rows) {
        return read(bytes(rows));
    }

    /** The rows between header and end, each column with its bytes or null. */
    private static List<List<ByteBuffer>> read(byte[] copy) {
        ByteBuffer bytes = ByteBuffer.wrap(copy);
        byte[] signature = new byte[11];
        bytes.get(signature);
        assertThat(new String(signature, StandardCharsets.ISO_8859_1)).isEqualTo("PGCOPY\n\u00FF\r\n\0");
        assertThat(bytes.getInt()).as("flags").isZero();
        assertThat(bytes.getInt()).as("length of the extension").isZero();
        List<List<ByteBuffer>> rows = new ArrayList<>();
        for (short columns = bytes.getShort(); columns != -1; columns = bytes.getShort()) {
            rows.add(row(bytes, columns));
        }
        assertThat(bytes.remaining()).as("bytes after the end").isZero();
        return rows;
    }

    private static List<ByteBuffer> row(ByteBuffer bytes, int columns) {
        List<ByteBuffer> row = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            int length = bytes.getInt();
            row.add(length == -1 ? null : value(bytes, length));
        }
        return row;
    }

    private static ByteBuffer value(ByteBuffer bytes, int length) {
        byte[] value = new byte[length];
        bytes.get(value);
        return ByteBuffer.wrap(value);
    }

    private static byte[] bytes(BinaryRows rows) {
        return joined(rows.finished());
    }

    private static byte[] joined(List<byte[]> pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static String text(ByteBuffer value) {
        return StandardCharsets.UTF_8.decode(value).toString();
    }

    private static LocalDate date(ByteBuffer value) {
        return LocalDate.of(2000, 1, 1).plusDays(value.getInt());
    }

    private static Instant instant(ByteBuffer value) {
        return LocalDate.of(2000, 1, 1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .plus(value.getLong(), ChronoUnit.MICROS);
    }
}
