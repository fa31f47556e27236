package no.personnelticket.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The end of a log, which usually has the reason of a failure. */
final class LogTail {

    private static final int LINES = 15;

    private LogTail() {}

    static String of(Part part, DataDirectory data) {
        Path log = data.log(part);
        String lines = lines(log).stream().map(line -> "    " + line).collect(Collectors.joining("\n"));
        return lines.isEmpty()
                ? "Its log is empty: " + log
                : "The last lines of its log:\n\n" + lines + "\n\nThe whole log: " + log;
    }

    private static List<String> lines(Path log) {
        try {
            List<String> all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return all.subList(Math.max(0, all.size() - LINES), all.size());
        } catch (IOException noLog) {
            return List.of();
        }
    }
}
