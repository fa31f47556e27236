package no.personnelticket.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A script of {@code deploy/local} that was started as a person would start it. */
record Script(Process process, Path output) {

    static Script start(String name, Map<String, String> environment, String... arguments) {
        try {
            Path output = Files.createTempFile(name, ".log");
            List<String> command = new ArrayList<>(List.of(
                    RunningSystem.ROOT.resolve("deploy/local").resolve(name).toString()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(Path.of("/dev/null").toFile());
            builder.environment().putAll(environment);
            return new Script(builder.start(), output);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Waits for the end; the answer is the exit code. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroy();
            throw new AssertionError("should have ended within 180 s, but said: " + said());
        }
        return process.exitValue();
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
