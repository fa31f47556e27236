package no.personnelticket.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

/** Says of each port that somebody else listens on who wanted it, who has it and how to choose another. */
final class TakenPorts {

    private TakenPorts() {}

    static List<String> among(Ports ports) {
        return Arrays.stream(Part.values())
                .filter(part -> isTaken(ports.of(part)))
                .map(part -> sentence(part, ports.of(part)))
                .toList();
    }

    private static boolean isTaken(int port) {
        try (ServerSocket probe = new ServerSocket(port)) {
            return !probe.isBound();
        } catch (IOException taken) {
            return true;
        }
    }

    private static String sentence(Part part, int port) {
        String holder = PortHolder.of(port)
                .map(process -> " by process " + process.pid()
                        + process.info()
                                .command()
                                .map(command -> " (" + command + ")")
                                .orElse(""))
                .orElse("");
        return "Port " + port + " is taken" + holder + ". " + part.title()
                + " was to have it; choose another with the environment variable " + part.portVariable() + ".";
    }
}
