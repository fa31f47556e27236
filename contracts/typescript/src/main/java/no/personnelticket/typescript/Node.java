package no.personnelticket.typescript;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs the npm scripts of contracts/typescript. The rest of the build needs no Node; where there is none on the PATH, what needs
 * it is skipped with a line that says so.
 */
public final class Node {

    private static final int LONGEST_SECONDS = 300;

    private final Path folder;

    /** @param root of the project */
    public Node(Path root) {
        this.folder = root.resolve("contracts/typescript").toAbsolutePath().normalize();
    }

    /** Whether node is on the PATH; says what is skipped where it is not. */
    public static boolean isThere(String skipped) {
        boolean isThere = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "node")));
        if (!isThere) {
            System.out.println("Skipped, since node is not on the PATH: " + skipped);
        }
        return isThere;
    }

    /** How a script ended, and all that it printed. */
    public record Ended(int exitCode, String output) {}

    /** Installs the packages of the lock file, unless they are the ones that are there. */
    public void install() {
        Path locked = folder.resolve("package-lock.json");
        Path installed = folder.resolve("target/installed-package-lock.json");
        try {
            if (Files.exists(installed) && Files.mismatch(locked, installed) < 0 && isPresent("node_modules")) {
                return;
            }
            Ended ended = run(Map.of(), "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            if (ended.exitCode() != 0) {
                throw new IllegalStateException("npm ci failed: " + ended.output());
            }
            Files.createDirectories(installed.getParent());
            Files.copy(locked, installed, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private boolean isPresent(String name) {
        return Files.isDirectory(folder.resolve(name));
    }

    /** Runs a script of package.json and waits for its end. */
    public Ended script(Map<String, String> environment, String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of("run", "--silent", name, "--"));
        command.addAll(List.of(arguments));
        return run(environment, command.toArray(String[]::new));
    }

    private Ended run(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of("npm"));
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("npm-", ".log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
                throw new IllegalStateException(command + " did not end: " + Files.readString(output));
            }
            String said = Files.readString(output);
            Files.delete(output);
            return new Ended(process.exitValue(), said.strip());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
