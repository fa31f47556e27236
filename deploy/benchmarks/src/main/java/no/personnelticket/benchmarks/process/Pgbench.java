package no.personnelticket.benchmarks.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own benchmark: the upper limit of the database. */
public final class Pgbench {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final String program;
    private final int port;

    public Pgbench(int port) throws IOException {
        this.program = find();
        this.port = port;
    }

    /** Throws if this machine has no pgbench; the message says where to get it. */
    public static String find() throws IOException {
        Stream<Path> onThePath = Stream.of(System.getenv("PATH").split(":")).map(Path::of);
        Path debian = Path.of("/usr/lib/postgresql");
        try (Stream<Path> versions = Files.isDirectory(debian) ? Files.list(debian) : Stream.empty()) {
            return Stream.concat(onThePath, versions.map(version -> version.resolve("bin")))
                    .map(folder -> folder.resolve("pgbench"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .map(Path::toString)
                    .orElseThrow(
                            () -> new IllegalStateException(
                                    "pgbench was not found; it comes with PostgreSQL (Debian: apt-get install postgresql-contrib)"));
        }
    }

    public void fill() throws IOException, InterruptedException {
        run(List.of("--initialize", "--quiet", "--scale=10"));
    }

    /** Selects of one row by its key per second, with 8 clients. */
    public double selectsPerSecond(int seconds) throws IOException, InterruptedException {
        return perSecond(8, seconds, "--select-only");
    }

    /** Transactions of a script per second. */
    public double perSecond(Path script, int clients, int seconds) throws IOException, InterruptedException {
        return perSecond(clients, seconds, "--no-vacuum", "--file=" + script);
    }

    private double perSecond(int clients, int seconds, String... what) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(what));
        arguments.addAll(List.of(
                "--client=" + clients, "--jobs=" + Math.min(clients, 2), "--protocol=prepared", "--time=" + seconds));
        String report = run(arguments);
        Matcher tps = TPS.matcher(report);
        if (!tps.find()) {
            throw new IllegalStateException("pgbench gave no rate:\n" + report);
        }
        return Double.parseDouble(tps.group(1));
    }

    private String run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        command.addAll(List.of("--host=localhost", "--port=" + port, "--username=postgres", "pgbench"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("pgbench failed:\n" + report);
        }
        return report;
    }
}
