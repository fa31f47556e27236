package no.personnelticket.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;

/**
 * Describes each port that is in use: the part that needs it, the process that uses it, and how to choose another port.
 */
final class TakenPorts {

    private TakenPorts() {}

    static List<String> among(Ports ports) {
        return ports.all().stream()
                .filter(port -> isTaken(port.number()))
                .map(TakenPorts::sentence)
                .toList();
    }

    private static boolean isTaken(int port) {
        try (ServerSocket probe = new ServerSocket(port)) {
            return !probe.isBound();
        } catch (IOException taken) {
            return true;
        }
    }

    private static String sentence(ChosenPort port) {
        String holder = PortHolder.of(port.number())
                .map(process -> " by process " + process.pid()
                        + process.info()
                                .command()
                                .map(command -> " (" + command + ")")
                                .orElse(""))
                .orElse("");
        return "Port " + port.number() + " is taken" + holder + ". "
                + port.part().title() + " needs this port; choose another with the environment variable "
                + port.variable() + ".";
    }
}
