package no.personnelticket.local;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends signals for which Java has no method. */
final class Signals {

    private Signals() {}

    static void send(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .onExit()
                    .join();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
