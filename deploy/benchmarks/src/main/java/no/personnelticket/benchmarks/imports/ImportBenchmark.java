package no.personnelticket.benchmarks.imports;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import no.personnelticket.benchmarks.entitlements.Population;
import no.personnelticket.benchmarks.imports.LiveHeap.HaltingFile;
import no.personnelticket.benchmarks.process.Installation;
import no.personnelticket.benchmarks.process.TokenIssuer;

/** Imports a file into an empty register, and copies the same rows into one table, in turns. */
public final class ImportBenchmark {

    private static final int ROWS = number("ROWS", 50_000);
    private static final int RUNS = number("RUNS", 3);
    private static final int WARMUP = number("WARMUP", 60);

    private ImportBenchmark() {}

    /** The argument is the folder of the built project. */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toAbsolutePath();
        Path directory = Files.createTempDirectory(root.resolve("deploy/benchmarks/target"), "import-");
        TokenIssuer issuer = new TokenIssuer();
        System.out.println("Starting PostgreSQL, Kafka and the rights-service");
        try (Installation installation = new Installation(
                "rights-service",
                "rights",
                root,
                directory,
                issuer.publicKey(),
                List.of("personnelticket.clock.movable=true"))) {
            installation.moveClockTo(nextJanuary());
            String token = issuer.token(Clock.systemUTC().instant().getEpochSecond(), "employees:write");
            measure(installation, token);
        } finally {
            delete(directory);
        }
    }

    /** In December an import gives the rights of the next year too, so that figures of other months differ. */
    private static Instant nextJanuary() {
        ZonedDateTime now = Clock.systemUTC().instant().atZone(ZoneOffset.UTC);
        return ZonedDateTime.of(now.getYear() + 1, 1, 15, 12, 0, 0, 0, ZoneOffset.UTC)
                .toInstant();
    }

    private static void measure(Installation installation, String token) throws Exception {
        String csv = Population.csv(ROWS);
        Copy database = new Copy(installation.jdbcUrl());
        List<Double> copy = new ArrayList<>();
        List<Double> imported = new ArrayList<>();
        long warm = System.nanoTime() + TimeUnit.SECONDS.toNanos(WARMUP);
        while (System.nanoTime() < warm) {
            database.empty();
            rates("warm-up", installation, token, csv, database);
        }
        for (int run = 1; run <= RUNS; run++) {
            database.empty();
            double[] rates = rates("run " + run, installation, token, csv, database);
            copy.add(rates[0]);
            imported.add(rates[1]);
        }
        double again = ROWS / importSeconds(installation, token, csv);
        System.out.printf(Locale.ROOT, "the same file again: %.0f rows/s%n", again);
        System.out.println("peak memory of the service (resident): " + installation.peakMemory());
        double few = liveHeap(installation, token, ROWS / 10, database);
        double many = liveHeap(installation, token, ROWS, database);
        System.out.printf(
                Locale.ROOT,
                "heap that is needed before the last row: %.1f MB of a file of %d rows, %.1f MB of one of %d%n",
                few,
                ROWS / 10,
                many,
                ROWS);
        System.out.printf(
                Locale.ROOT,
                "copy=%.0f import=%.0f import/copy=%.3f%n",
                median(copy),
                median(imported),
                median(imported) / median(copy));
    }

    private static double[] rates(String what, Installation installation, String token, String csv, Copy database)
            throws Exception {
        double copyRate = ROWS / database.seconds(csv);
        double importRate = ROWS / importSeconds(installation, token, csv);
        System.out.printf(
                Locale.ROOT,
                "%s: copy %.0f rows/s, import %.0f rows/s with %d contracts%n",
                what,
                copyRate,
                importRate,
                database.count("contract"));
        return new double[] {copyRate, importRate};
    }

    /** The service's live heap after it has processed all chunks of a new file except the last. */
    private static double liveHeap(Installation installation, String token, int rows, Copy database) throws Exception {
        database.empty();
        AtomicReference<Double> megabytes = new AtomicReference<>();
        send(
                installation,
                token,
                BodyPublishers.ofInputStream(() -> new HaltingFile(Population.csv(rows), () -> {
                    database.awaitQuiet("contract");
                    megabytes.set(new LiveHeap(installation.pid()).megabytes());
                })));
        return megabytes.get();
    }

    private static double importSeconds(Installation installation, String token, String csv)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        send(installation, token, BodyPublishers.ofString(csv));
        return (System.nanoTime() - start) / 1e9;
    }

    private static void send(Installation installation, String token, BodyPublisher file)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + installation.port() + "/personnelticket/v2/imports/employees"))
                .header("Authorization", "Bearer " + token)
                .header("ET-Client-Name", "benchmark-import")
                .header("Content-Type", "text/csv")
                .POST(file)
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("\"refused\":[]")) {
            String body = answer.body();
            throw new IllegalStateException(
                    answer.statusCode() + ": " + body.substring(0, Math.min(500, body.length())));
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static int number(String variable, int usual) {
        String chosen = System.getenv(variable);
        return chosen == null ? usual : Integer.parseInt(chosen);
    }
}
