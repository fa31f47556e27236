package no.personnelticket.testcontainers;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.testcontainers.containers.GenericContainer;

/** The last lines of a container's log, under its image's name. */
final class Logs {

    private static final int LINES = 40;

    private Logs() {}

    static String endOf(GenericContainer<?> container) {
        String[] lines = container.getLogs().split("\n", -1);
        return "--- " + container.getDockerImageName() + "\n"
                + Arrays.stream(lines)
                        .skip(Math.max(0, lines.length - LINES))
                        .collect(Collectors.joining("\n", "", "\n"));
    }
}
