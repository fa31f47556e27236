package no.personnelticket.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    @TempDir
    Path directory;

    @Test
    void what_was_half_unpacked_is_removed() throws IOException {
        // Given
        Path version = version();
        Files.createSymbolicLink(version.resolve("lib/libpq.so"), Path.of("libpq.so.5"));

        // When
        PostgresBinaries.removeHalfUnpacked(directory);

        // Then
        assertThat(version.resolve("lib")).doesNotExist();
    }

    @Test
    void what_was_unpacked_stays() throws IOException {
        // Given
        Path version = version();
        Files.createFile(version.resolve(PostgresBinaries.UNPACKED));

        // When
        PostgresBinaries.removeHalfUnpacked(directory);

        // Then
        assertThat(version.resolve("lib/libpq.so.5")).exists();
    }

    private Path version() throws IOException {
        Path version = directory.resolve("PG-1");
        Files.createDirectories(version.resolve("lib"));
        Files.createFile(version.resolve("lib/libpq.so.5"));
        return version;
    }
}
