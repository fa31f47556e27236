package no.personnelticket.topics;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/**
 * The command of the image {@code topics}. The variables {@code KAFKA_…} are the connection settings, with the same
 * names as for the services; {@code TOPICS_REPLICATION} overrides the number of copies in topics.yaml.
 */
public final class CreateTopics {

    private static final String PREFIX = "KAFKA_";

    private CreateTopics() {}

    /**
     * Exit code 0 if all topics match topics.yaml, 1 if one does not or the brokers do not answer, 2 for a wrong
     * variable.
     */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(System.getenv(), System.out::println));
    }

    /**
     * Does the same, but returns the exit code.
     *
     * @param says receives each message
     */
    public static int run(Map<String, String> environment, Consumer<String> says) throws InterruptedException {
        Map<String, Object> connection = connection(environment);
        OptionalInt copies;
        try {
            copies = copies(environment.get("TOPICS_REPLICATION"));
            if (!connection.containsKey("bootstrap.servers")) {
                throw new IllegalArgumentException("KAFKA_BOOTSTRAP_SERVERS is missing: the brokers, as host:port");
            }
        } catch (IllegalArgumentException wrong) {
            says.accept(wrong.getMessage());
            return 2;
        }
        try (Admin admin = Admin.create(connection)) {
            List<String> created = Topics.create(admin, copies);
            says.accept(created.isEmpty() ? "All topics exist" : "Created " + String.join(", ", created));
            List<String> deviations = Deviations.of(admin, copies, created);
            deviations.forEach(says);
            return deviations.isEmpty() ? 0 : 1;
        } catch (ExecutionException | KafkaException fault) {
            Throwable cause = fault.getCause() == null ? fault : fault.getCause();
            says.accept("The topics could not be created at " + connection.get("bootstrap.servers") + ": " + cause);
            return 1;
        }
    }

    private static Map<String, Object> connection(Map<String, String> environment) {
        Map<String, Object> settings = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                settings.put(
                        name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        return settings;
    }

    private static OptionalInt copies(String variable) {
        if (variable == null) {
            return OptionalInt.empty();
        }
        if (!variable.matches("[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException("TOPICS_REPLICATION must be a number of copies from 1 to 999");
        }
        return OptionalInt.of(Integer.parseInt(variable));
    }
}
