package no.personnelticket.benchmarks.offers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.personnelticket.benchmarks.process.Installation;
import no.personnelticket.benchmarks.process.Pgbench;
import no.personnelticket.benchmarks.process.ServiceProcess;
import no.personnelticket.benchmarks.process.TokenIssuer;
import no.personnelticket.embedded.FreePort;

/**
 * Measures the pure core, then the search for offers against the upstream's search:
 * {@code OffersBenchmark <project folder>}.
 */
public final class OffersBenchmark {

    private static final int SANDBOX_WARM_UP_SECONDS = 10;

    private final Options options;
    private final Installation installation;
    private final String token;
    private final int sandboxPort;
    private final Path directory;
    private final List<Party> parties = new ArrayList<>();

    private OffersBenchmark(Options options, Installation installation, String token, int sandboxPort, Path directory) {
        this.options = options;
        this.installation = installation;
        this.token = token;
        this.sandboxPort = sandboxPort;
        this.directory = directory;
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(Path.of(arguments[0]).toAbsolutePath());
        Pgbench.find();
        Map<Integer, Double> core = Core.measure(options.seconds(), options.rounds());
        TokenIssuer issuer = new TokenIssuer();
        String token = issuer.token(Clock.systemUTC().instant().getEpochSecond(), "offers:search");
        Path directory = Files.createTempDirectory(options.root().resolve("deploy/benchmarks/target"), "offers-");
        int sandboxPort = FreePort.any();
        Report.say("Starting PostgreSQL, Kafka, the sandbox and the offer-service");
        try (Installation installation = new Installation(
                "offer-service",
                "offer",
                options.root(),
                directory,
                issuer.publicKey(),
                List.of("quarkus.rest-client.standard-offers.url=http://localhost:" + sandboxPort))) {
            new OffersBenchmark(options, installation, token, sandboxPort, directory)
                    .measure(core)
                    .print();
        } finally {
            delete(directory);
        }
        System.exit(0);
    }

    private Report measure(Map<Integer, Double> core) throws Exception {
        for (int size : Party.SIZES) {
            parties.add(Selection.of(size, installation.bootstrapServers()));
        }
        Floor floor;
        List<Comparison> fast = new ArrayList<>();
        try (ServiceProcess sandbox = sandbox(0)) {
            warmUp(sandbox);
            for (Party party : parties) {
                fast.add(compare(sandbox, party));
            }
            floor = Floor.measure(installation, empty(), directory, options.seconds());
        }
        try (ServiceProcess sandbox = sandbox(options.answerMillis())) {
            upstream(sandbox, family()).load(Comparison.MANY).run(SANDBOX_WARM_UP_SECONDS);
            return new Report(core, floor, fast, compare(sandbox, family()), options.answerMillis());
        }
    }

    private ServiceProcess sandbox(int answerMillis) throws IOException, InterruptedException {
        return installation.start(
                "deploy/sandbox", sandboxPort, List.of("sandbox.offers.answer-time=" + answerMillis + "ms"));
    }

    private void warmUp(ServiceProcess sandbox) throws IOException, InterruptedException {
        Report.say("Warming up for " + options.warmUp() + " s (offer-service " + installation.pid() + ", sandbox "
                + sandbox.pid() + ")");
        upstream(sandbox, family()).load(1).run(SANDBOX_WARM_UP_SECONDS);
        ours(family()).load(Comparison.MANY).run(options.warmUp());
        empty().load(1).run(SANDBOX_WARM_UP_SECONDS);
    }

    private Comparison compare(ServiceProcess sandbox, Party party) throws IOException {
        Report.say("Measuring a party of " + party.size());
        Comparison comparison = Comparison.of(party.size(), upstream(sandbox, party), ours(party), options);
        Report.say(comparison.row());
        return comparison;
    }

    private Party family() {
        return parties.get(Party.FAMILY);
    }

    private Endpoint upstream(ServiceProcess sandbox, Party party) {
        return Endpoint.search(sandbox.port(), token, party.standardSearch());
    }

    private Endpoint ours(Party party) {
        return Endpoint.search(installation.port(), token, party.search());
    }

    private Endpoint empty() throws IOException, InterruptedException {
        return Endpoint.empty(installation.emptyPort(), token);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
