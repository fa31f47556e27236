package no.personnelticket.benchmarks.validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import no.personnelticket.benchmarks.process.Installation;
import no.personnelticket.benchmarks.process.Load;
import no.personnelticket.benchmarks.process.Load.Measured;
import no.personnelticket.benchmarks.process.Pgbench;
import no.personnelticket.benchmarks.process.TokenIssuer;

/** Measures all cases in turn, several times, with one PostgreSQL: {@code ValidateBenchmark <project folder>}. */
public final class ValidateBenchmark {

    private static final int MANY = 64;
    private static final List<Integer> CLIENTS = List.of(1, 8, MANY);

    private final Options options;
    private final Installation installation;
    private final String token;
    private final Offers offers;
    private final Offers hot;
    private final DurableLimit limit;

    private record Row(int clients, double pgbench, Measured service, Measured empty, double hot) {}

    private ValidateBenchmark(Options options, Installation installation, String token, Path directory)
            throws SQLException, IOException {
        LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Europe/Oslo")));
        this.options = options;
        this.installation = installation;
        this.token = token;
        this.offers = new Offers(today, options.offers() * 3 / 4, Options.CONTRACTS, 1);
        this.hot = new Offers(today, options.offers() / 4, 1, 2);
        this.limit = DurableLimit.create(installation.jdbcUrl("pgbench"), installation.postgresPort(), directory);
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.parse(arguments);
        Pgbench.find();
        double core = JudgeBenchmark.microseconds();
        TokenIssuer issuer = new TokenIssuer();
        String token = issuer.token(Clock.systemUTC().instant().getEpochSecond(), "entitlements:validate");
        Path directory = Files.createTempDirectory(options.root().resolve("deploy/benchmarks/target"), "validate-");
        say("Starting PostgreSQL, Kafka and the validation-service");
        try (Installation installation =
                new Installation("validation", options.root(), directory, issuer.publicKey())) {
            ValidateBenchmark benchmark = new ValidateBenchmark(options, installation, token, directory);
            benchmark.prepare();
            List<Row> rows = benchmark.measure();
            benchmark.report(rows, core);
        } finally {
            delete(directory);
        }
        System.exit(0);
    }

    private void prepare() throws Exception {
        say("Storing %d offers and %d contracts", options.offers(), Options.CONTRACTS);
        offers.store(installation.jdbcUrl(), Clock.systemUTC().instant());
        hot.store(installation.jdbcUrl(), Clock.systemUTC().instant());
        say("Warming up");
        load(MANY, offers).run(options.warmup());
        empty(MANY).run(Math.max(1, options.warmup() / 4));
    }

    private List<Row> measure() throws Exception {
        List<Row> rows = new ArrayList<>();
        for (int run = 1; run <= options.runs(); run++) {
            for (int clients : CLIENTS) {
                Row row = row(clients);
                say(
                        "run %d, %d clients: pgbench %.0f/s, service %.0f/s (p50 %.2f ms, p99 %.2f ms), empty %.0f/s, hot %.0f/s",
                        run,
                        clients,
                        row.pgbench(),
                        row.service().perSecond(),
                        row.service().p50Millis(),
                        row.service().p99Millis(),
                        row.empty().perSecond(),
                        row.hot());
                rows.add(row);
            }
        }
        return rows;
    }

    private Row row(int clients) throws Exception {
        Offers.release(installation.jdbcUrl());
        Measured service = load(clients, offers).run(options.seconds());
        Offers.release(installation.jdbcUrl());
        double pgbench = limit.perSecond(clients, options.seconds());
        Measured empty = empty(clients).run(options.seconds());
        Measured everyoneTheSame = load(clients, hot).run(options.seconds());
        return new Row(clients, pgbench, service, empty, everyoneTheSame.perSecond());
    }

    private void report(List<Row> rows, double core) {
        say("%n| clients | pgbench/s | service/s | service/pgbench | p50 ms | p99 ms | empty/s | hot/s |");
        say("|---|---|---|---|---|---|---|---|");
        for (int clients : CLIENTS) {
            say(
                    "| %d | %.0f | %.0f | %.2f | %.2f | %.2f | %.0f | %.0f |",
                    clients,
                    median(rows, clients, Row::pgbench),
                    median(rows, clients, row -> row.service().perSecond()),
                    median(rows, clients, row -> row.service().perSecond()) / median(rows, clients, Row::pgbench),
                    median(rows, clients, row -> row.service().p50Millis()),
                    median(rows, clients, row -> row.service().p99Millis()),
                    median(rows, clients, row -> row.empty().perSecond()),
                    median(rows, clients, Row::hot));
        }
        double pgbench = CLIENTS.stream()
                .mapToDouble(clients -> median(rows, clients, Row::pgbench))
                .max()
                .orElseThrow();
        double service = median(rows, MANY, row -> row.service().perSecond());
        say(
                "pgbench=%.0f service=%.0f service/pgbench=%.2f p50_ms=%.2f p99_ms=%.2f hot=%.0f core_us_4=%.2f",
                pgbench,
                service,
                service / pgbench,
                median(rows, MANY, row -> row.service().p50Millis()),
                median(rows, MANY, row -> row.service().p99Millis()),
                median(rows, MANY, Row::hot),
                core);
    }

    private Load empty(int clients) throws IOException, InterruptedException {
        return new Load(
                installation.emptyPort(), token, clients, (connection, chance) -> connection.get("/benchmark/empty"));
    }

    private Load load(int clients, Load.Asking asking) {
        return new Load(installation.port(), token, clients, asking);
    }

    private static double median(List<Row> rows, int clients, ToDoubleFunction<Row> figure) {
        double[] sorted = rows.stream()
                .filter(row -> row.clients() == clients)
                .mapToDouble(figure)
                .sorted()
                .toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
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
