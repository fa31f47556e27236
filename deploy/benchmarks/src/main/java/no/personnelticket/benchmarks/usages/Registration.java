package no.personnelticket.benchmarks.usages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import no.personnelticket.benchmarks.process.Frozen;
import no.personnelticket.benchmarks.process.Installation;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Measures how fast the service registers events. The service is suspended while they are produced, so that it is warm
 * and finds all of them at once.
 */
final class Registration {

    static final String GROUP = "usage-registration-service";

    private final Path directory;
    private final Installation installation;
    private final Register register;
    private final Topic topic;

    Registration(Path directory, Installation installation, Register register, Topic topic) {
        this.directory = directory;
        this.installation = installation;
        this.register = register;
        this.topic = topic;
    }

    /**
     * Events per second, from the first event to the last committed offset. Fails unless {@code expected} usages were
     * registered.
     */
    double rate(int events, int expected, IntFunction<ProducerRecord<String, byte[]>> record) throws Exception {
        long before = register.count("usage");
        Map<TopicPartition, Long> ends;
        ProcessorTime idle;
        long start;
        Frozen frozen = new Frozen(installation.pid());
        try {
            topic.publish(events, record);
            ends = topic.ends();
            idle = ProcessorTime.soFar(installation.pid());
            start = System.nanoTime();
        } finally {
            frozen.thaw();
        }
        topic.awaitCommitted(GROUP, ends, () -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        ProcessorTime spent = ProcessorTime.soFar(installation.pid()).since(idle);
        long registered = register.count("usage") - before;
        if (registered != expected) {
            throw new IllegalStateException(registered + " usages were registered, not " + expected + ":\n"
                    + Files.readString(directory.resolve("service.log")));
        }
        System.out.printf(
                Locale.ROOT,
                "%d events, %.0f a second; processor time of each: %s%n",
                events,
                events / seconds,
                spent.ofEach(events));
        return events / seconds;
    }
}
