package no.personnelticket.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the process that listens on a port, if {@code /proc} shows it to this user. */
final class PortHolder {

    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortHolder() {}

    static Optional<ProcessHandle> of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .flatMap(PortHolder::lines)
                .map(line -> line.trim().split("\\s+", -1))
                .filter(socket -> socket[STATE].equals(LISTENING))
                .filter(socket -> socket[LOCAL_ADDRESS].endsWith(String.format(Locale.ROOT, ":%04X", port)))
                .map(socket -> "socket:[" + socket[INODE] + "]")
                .findFirst()
                .flatMap(socket -> ProcessHandle.allProcesses()
                        .filter(process -> holds(process, socket))
                        .findFirst());
    }

    private static Stream<String> lines(Path table) {
        try {
            List<String> lines = Files.readAllLines(table);
            return lines.stream().skip(1);
        } catch (IOException notLinux) {
            return Stream.empty();
        }
    }

    private static boolean holds(ProcessHandle process, String socket) {
        Path descriptors = Path.of("/proc", Long.toString(process.pid()), "fd");
        try (DirectoryStream<Path> open = Files.newDirectoryStream(descriptors)) {
            for (Path descriptor : open) {
                if (isLinkTo(descriptor, socket)) {
                    return true;
                }
            }
            return false;
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static boolean isLinkTo(Path descriptor, String socket) {
        try {
            return Files.readSymbolicLink(descriptor).toString().equals(socket);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
