package no.personnelticket.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The directory of a system's data and logs, and of the process ids with which {@code down} finds processes left by a
 * crash.
 */
record DataDirectory(Path path) {

    static DataDirectory at(Path path) {
        DataDirectory directory = new DataDirectory(path.toAbsolutePath().normalize());
        try {
            Files.createDirectories(directory.logs());
            Files.createDirectories(directory.path.resolve("run"));
            return directory;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path log(Part part) {
        return logs().resolve(part.fileName() + ".log");
    }

    Path pid(Part part) {
        return path.resolve("run").resolve(part.fileName() + ".pid");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    /** An empty log; the log of the previous run stays beside it. */
    Path newLog(Part part) throws IOException {
        Path log = log(part);
        if (Files.exists(log)) {
            Files.move(log, logs().resolve(part.fileName() + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.createFile(log);
    }
}
