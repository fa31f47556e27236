package no.personnelticket.rights.employee.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.personnelticket.rights.Rights;
import no.personnelticket.rights.employee.KnownCodes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class EmployeeFileImportTest {

    private static final int ROWS = 50_000;
    private static final KnownCodes CODES = new KnownCodes(Set.of(1), Set.of("M"));

    @Test
    void of_a_file_of_50_000_rows_no_more_is_read_than_the_chunk_at_hand() {
        // Given
        GrowingFile file = new GrowingFile();
        List<Integer> rowsPerChunk = new ArrayList<>();
        List<Integer> rowsReadAhead = new ArrayList<>();
        RowFindings refused = new RowFindings();
        List<Long> told = new ArrayList<>();
        EmployeeFileImport rows = new EmployeeFileImport(
                new FileCheck(company -> true, company -> true),
                refused,
                chunk -> {
                    rowsPerChunk.add(chunk.size());
                    rowsReadAhead.add(file.row
                            - rowsPerChunk.stream().mapToInt(size -> size).sum());
                },
                told::add);

        // When
        EmployeeFile.open(new InputStreamReader(file, StandardCharsets.UTF_8))
                .forEach(CODES, Rights.today(), rows::add);
        rows.finish();

        // Then
        assertThat(rows.total()).isEqualTo(ROWS);
        assertThat(told).hasSize(25).startsWith(2000L, 4000L).endsWith(50_000L);
        assertThat(refused.rows()).isZero();
        assertThat(rowsPerChunk.stream().mapToInt(size -> size).sum()).isEqualTo(ROWS);
        assertThat(rowsPerChunk).allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(EmployeeFileImport.CHUNK));
        assertThat(rowsReadAhead).allSatisfy(ahead -> assertThat(ahead).isLessThan(1000));
    }

    /** Makes each row when it is asked for. */
    private static final class GrowingFile extends InputStream {

        private int row;
        private byte[] bytes = (Rights.HEADER + "\n").getBytes(StandardCharsets.UTF_8);
        private int position;

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (position == bytes.length) {
                if (row == ROWS) {
                    return -1;
                }
                row++;
                bytes = (Rights.row(row, bornOn(row), "2010-01-01", "", "") + "\n").getBytes(StandardCharsets.UTF_8);
                position = 0;
            }
            int some = Math.min(length, bytes.length - position);
            System.arraycopy(bytes, position, target, offset, some);
            position += some;
            return some;
        }

        private static String bornOn(int row) {
            return java.time.LocalDate.of(1950, 1, 1).plusDays(row / 300).toString();
        }
    }
}
