package no.personnelticket.benchmarks.entitlements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.personnelticket.benchmarks.process.Installation;
import no.personnelticket.benchmarks.process.Load;
import no.personnelticket.benchmarks.process.Load.Measured;
import no.personnelticket.benchmarks.process.Pgbench;
import no.personnelticket.benchmarks.process.TokenIssuer;

/**
 * Measures the three cases in turn, several times, with one PostgreSQL: {@code EntitlementsBenchmark <project folder>}.
 */
public final class EntitlementsBenchmark {

    private final Options options;
    private final Load entitlements;
    private final Load empty;
    private final Pgbench pgbench;
    private final List<Measured> service = new ArrayList<>();
    private final List<Measured> limit = new ArrayList<>();
    private final List<Double> selects = new ArrayList<>();

    private EntitlementsBenchmark(Options options, Installation installation, String token)
            throws IOException, InterruptedException {
        String travelDate =
                LocalDate.now(Clock.system(ZoneId.of("Europe/Oslo"))).toString();
        this.options = options;
        this.entitlements = new Load(
                installation.port(),
                token,
                options.connections(),
                (connection, chance) -> connection.get("/customers/v2/benefits/entitlements/"
                        + (Customers.FIRST + chance.nextInt(options.customers()))
                        + "/by-customer-number?travelDate=" + travelDate));
        this.empty = new Load(
                installation.emptyPort(),
                token,
                options.connections(),
                (connection, chance) -> connection.get("/benchmark/empty"));
        this.pgbench = new Pgbench(installation.postgresPort());
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.parse(arguments);
        Pgbench.find();
        TokenIssuer issuer = new TokenIssuer();
        String token =
                issuer.token(Clock.systemUTC().instant().getEpochSecond(), "entitlements:read", "employees:write");
        Path directory = Files.createTempDirectory("entitlements-benchmark");
        say("Starting PostgreSQL, Kafka and the rights-service");
        try (Installation installation = new Installation("rights", options.root(), directory, issuer.publicKey())) {
            say("creating %d customers", options.customers());
            Customers.create(installation, token, options.customers());
            EntitlementsBenchmark benchmark = new EntitlementsBenchmark(options, installation, token);
            benchmark.warmUp();
            benchmark.measure();
            benchmark.report();
        } finally {
            delete(directory);
        }
        System.exit(0);
    }

    private void warmUp() throws Exception {
        say("warming up, %d s for each endpoint", options.warmup());
        pgbench.fill();
        entitlements.run(options.warmup());
        empty.run(options.warmup());
    }

    private void measure() throws Exception {
        for (int run = 1; run <= options.runs(); run++) {
            Measured answered = entitlements.run(options.seconds());
            Measured nothing = empty.run(options.seconds());
            double selected = pgbench.selectsPerSecond(options.seconds());
            say(
                    "run %d: service %.0f/s (p50 %.2f ms, p99 %.2f ms), empty %.0f/s (p50 %.2f ms, p99 %.2f ms), pgbench %.0f/s",
                    run,
                    answered.perSecond(),
                    answered.p50Millis(),
                    answered.p99Millis(),
                    nothing.perSecond(),
                    nothing.p50Millis(),
                    nothing.p99Millis(),
                    selected);
            service.add(answered);
            limit.add(nothing);
            selects.add(selected);
        }
    }

    private void report() {
        double answered = median(service.stream().map(Measured::perSecond).toList());
        double nothing = median(limit.stream().map(Measured::perSecond).toList());
        say(
                "service=%.0f empty=%.0f pgbench=%.0f service/empty=%.2f p99_ms=%.2f",
                answered,
                nothing,
                median(selects),
                answered / nothing,
                median(service.stream().map(Measured::p99Millis).toList()));
    }

    private static double median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static void say(String line, Object... figures) {
        System.out.println(String.format(Locale.ROOT, line, figures));
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
