package no.personnelticket.benchmarks.usages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.personnelticket.benchmarks.process.Installation;

/** Registers many events in several batches, and prints the service's memory after each batch. */
final class Soak {

    private static final Instant FIRST = Instant.parse("2024-03-01T00:00:00Z");

    private final Options options;
    private final Installation installation;
    private final Registration registration;

    Soak(Options options, Installation installation, Registration registration) {
        this.options = options;
        this.installation = installation;
        this.registration = registration;
    }

    /** The heap is measured after a full garbage collection. */
    void run() throws Exception {
        System.out.println("| events | per second | resident MB | heap in use MB |\n|---|---|---|---|");
        for (int done = 0; done < options.soak(); done += options.events()) {
            Tickets tickets = new Tickets("soak" + done, FIRST.plusMillis(done));
            double rate = registration.rate(options.events(), options.events(), tickets::record);
            long heap = heapInUse();
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %.0f | %d | %d |%n",
                    done + options.events(),
                    rate,
                    installation.residentMemory() / 1_000_000,
                    heap / 1_000_000);
        }
        System.out.println("resident at most: " + installation.peakMemory());
    }

    private long heapInUse() throws IOException {
        Process histogram = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(installation.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        Matcher total = Pattern.compile("Total +\\d+ +(\\d+)")
                .matcher(new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        if (!total.find()) {
            throw new IllegalStateException("jcmd printed no heap size of the service");
        }
        return Long.parseLong(total.group(1));
    }
}
