package no.personnelticket.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder into which the library unpacks PostgreSQL's binaries, once per machine. If unpacking was interrupted, the
 * library fails on the incomplete folder at every later start.
 */
final class PostgresBinaries {

    static final String UNPACKED = ".exists";
    private static final String LOCK = "epg-lock";

    private PostgresBinaries() {}

    static Path directory() {
        return Path.of(System.getProperty("ot.epg.working-dir", System.getProperty("java.io.tmpdir") + "/embedded-pg"));
    }

    /** Removes folders whose unpacking was interrupted, unless a process is unpacking them now. */
    static void removeHalfUnpacked(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> versions = Files.newDirectoryStream(directory, "PG-*")) {
                for (Path version : versions) {
                    removeUnlessUnpacked(version);
                }
            }
        }
    }

    private static void removeUnlessUnpacked(Path version) throws IOException {
        if (Files.exists(version.resolve(UNPACKED))) {
            return;
        }
        try (FileChannel channel =
                        FileChannel.open(version.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null && !Files.exists(version.resolve(UNPACKED))) {
                removeContent(version);
            }
        } catch (OverlappingFileLockException unpackedByThisJvm) {
            return;
        }
    }

    private static void removeContent(Path version) throws IOException {
        try (Stream<Path> files = Files.walk(version)) {
            List<Path> deepestFirst = files.filter(file -> !file.equals(version) && !file.endsWith(LOCK))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
