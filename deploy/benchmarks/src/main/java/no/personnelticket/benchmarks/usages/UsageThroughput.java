package no.personnelticket.benchmarks.usages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import no.personnelticket.benchmarks.process.Installation;
import no.personnelticket.benchmarks.process.TokenIssuer;
import org.apache.kafka.common.TopicPartition;

/**
 * Registers real events, and copies, consumes and sinks the same rows, in turns; then closes a month and rebuilds its
 * report.
 */
public final class UsageThroughput implements AutoCloseable {

    /** The month has the warm-up events and those of the first run, a million in total. */
    private static final Instant CLOSED_MONTH = Instant.parse("2024-05-01T00:00:00Z");

    private static final Instant OPEN_MONTH = Instant.parse("2024-06-01T00:00:00Z");

    private final Options options;
    private final Path directory;
    private final Installation installation;
    private final Register register;
    private final Topic topic;
    private final Registration registration;
    private final Bare bareTraffic;
    private final String token;

    private UsageThroughput(Options options, Path directory, Installation installation, String token)
            throws ExecutionException, InterruptedException {
        this.options = options;
        this.directory = directory;
        this.installation = installation;
        this.register = new Register(installation.jdbcUrl());
        this.topic = new Topic(installation.bootstrapServers(), "TicketDistributed");
        this.registration = new Registration(directory, installation, register, topic);
        this.bareTraffic = new Bare(installation, register);
        this.token = token;
    }

    /** The arguments are the folder of the built project, and options. */
    public static void main(String[] arguments) throws Exception {
        Options options = Options.parse(arguments);
        Path directory = Files.createTempDirectory(options.root().resolve("deploy/benchmarks/target"), "usages-");
        TokenIssuer issuer = new TokenIssuer();
        System.out.println("Starting PostgreSQL, Kafka and the usage-registration-service");
        try (Identities identities = new Identities();
                Installation installation = new Installation(
                        Registration.GROUP,
                        "usage",
                        options.root(),
                        directory,
                        issuer.publicKey(),
                        settings(identities));
                UsageThroughput benchmark = new UsageThroughput(
                        options,
                        directory,
                        installation,
                        issuer.token(Clock.systemUTC().instant().getEpochSecond(), "reports:read", "reports:close"))) {
            if (options.soak() > 0) {
                new Soak(options, installation, benchmark.registration).run();
            } else {
                benchmark.measure();
            }
        } finally {
            delete(directory);
        }
    }

    @Override
    public void close() {
        bareTraffic.close();
        topic.close();
    }

    /** The long session timeout lets a suspended service keep its partitions. */
    private static List<String> settings(Identities identities) {
        return Stream.concat(identities.settings().stream(), Stream.of("kafka.session.timeout.ms=60000"))
                .toList();
    }

    private void measure() throws Exception {
        register.addContracts();
        Tickets warmUp = new Tickets("warmup", CLOSED_MONTH);
        registration.rate(Options.WARM_UP, Options.WARM_UP, warmUp::record);
        bareTraffic.rate(warmUp.set(), Map.of(), topic.ends());
        List<Double> service = new ArrayList<>();
        List<Double> consume = new ArrayList<>();
        List<Double> copy = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int run = 1; run <= options.runs(); run++) {
            String set = "run" + run;
            Tickets tickets = new Tickets(set, run == 1 ? CLOSED_MONTH : OPEN_MONTH);
            Map<TopicPartition, Long> before = topic.ends();
            service.add(registration.rate(options.events(), options.events(), tickets::record));
            consume.add(options.events() / topic.secondsToConsume(before, topic.ends()));
            bare.add(bareTraffic.rate(set, before, topic.ends()));
            copy.add(options.events() / register.secondsToCopy(set, directory.resolve("rows")));
            System.out.printf(
                    Locale.ROOT,
                    "run %d: copy %.0f, consume %.0f, bare %.0f, service %.0f a second%n",
                    run,
                    copy.get(run - 1),
                    consume.get(run - 1),
                    bare.get(run - 1),
                    service.get(run - 1));
        }
        int half = options.events() / 2;
        Tickets repeated = new Tickets("repeated", OPEN_MONTH);
        double duplicates = registration.rate(2 * half, half, number -> repeated.record(number % half));
        double close = seconds("?companyId=3&year=2024&month=5", "companyId;employeeNo");
        long usages = register.count("reported_usage");
        double rebuild = usages / seconds("/rebuild?companyId=3&year=2024&month=5", "\"equal\":true");
        System.out.printf(
                Locale.ROOT,
                "%d usages, of which %d in the closed month; service resident %s at most%n",
                register.count("usage"),
                usages,
                installation.peakMemory());
        List<Double> sink = options.sink() ? sink() : List.of();
        System.out.printf(
                Locale.ROOT,
                "bare=%.0f bare/sink=%.2f service/bare=%.2f%n",
                median(bare),
                median(bare) / median(sink),
                median(service) / median(bare));
        System.out.printf(
                Locale.ROOT,
                "copy=%.0f consume=%.0f sink=%.0f service=%.0f service/sink=%.2f service/copy=%.2f duplicates=%.0f "
                        + "close_s=%.1f rebuild=%.0f%n",
                median(copy),
                median(consume),
                median(sink),
                median(service),
                median(service) / median(sink),
                median(service) / median(copy),
                duplicates,
                close,
                rebuild);
    }

    private List<Double> sink() throws Exception {
        List<Double> rates = new ArrayList<>();
        try (Sink sink = new Sink(options, directory, installation, register)) {
            for (int run = 1; run <= options.runs(); run++) {
                rates.add(sink.rate(options.events()));
                System.out.printf(Locale.ROOT, "run %d: sink %.0f a second%n", run, rates.get(run - 1));
            }
        }
        return rates;
    }

    private double seconds(String path, String expected) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + installation.port() + "/personnelticket/v2/reports/tax-savings" + path))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody())
                .build();
        long start = System.nanoTime();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        double seconds = (System.nanoTime() - start) / 1e9;
        if (answer.statusCode() != 200 || !answer.body().contains(expected)) {
            String body = answer.body();
            throw new IllegalStateException(
                    answer.statusCode() + ": " + body.substring(0, Math.min(500, body.length())));
        }
        return seconds;
    }

    private static double median(List<Double> values) {
        return values.isEmpty() ? Double.NaN : values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
