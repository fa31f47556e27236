package no.personnelticket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.personnelticket.events.Event;
import no.personnelticket.messaging.json.EventJson;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/**
 * The examples of the events in contracts/asyncapi.yaml are the golden events with the headers of their publisher. {@code
 * -Dasyncapi.write=true} writes them; the summaries are kept.
 */
class AsyncApiExamplesTest {

    private static final Path FILE = Path.of(System.getProperty("project.root"), "contracts/asyncapi.yaml");
    private static final String TRACE_PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private static final Map<String, String> PUBLISHERS = Map.of(
            "RightsSelected", "rights-service",
            "OfferPriced", "offer-service",
            "OfferValidated", "validation-service",
            "TicketDistributed", "sales-platform",
            "DistributionChecked", "validation-service",
            "TicketRefunded", "sales-platform",
            "UsageRegistered", "usage-registration-service",
            "ContractChanged", "rights-service");

    @Test
    void the_examples_are_the_golden_events_as_they_are_published() throws IOException {
        String text = Files.readString(FILE);
        String generated = text;
        for (Class<? extends Event> type : GoldenEvents.types()) {
            generated = withExamples(generated, type);
        }
        if (Boolean.getBoolean("asyncapi.write")) {
            Files.writeString(FILE, generated);
        } else {
            assertThat(text).isEqualTo(generated);
        }
    }

    private static String withExamples(String text, Class<? extends Event> type) {
        Matcher message = Pattern.compile(
                        "(?ms)^      name: " + type.getSimpleName() + "$.*?^      examples:\n(.*?)(?=^ {0,6}\\S)")
                .matcher(text);
        assertThat(message.find()).as("examples of " + type.getSimpleName()).isTrue();
        String examples = GoldenEvents.names().stream()
                .filter(golden -> GoldenEvents.type(golden) == type)
                .map(golden -> example(golden, summary(message.group(1), name(golden))))
                .collect(Collectors.joining());
        return text.substring(0, message.start(1)) + examples + text.substring(message.end(1));
    }

    private static String summary(String examples, String name) {
        Matcher summary = Pattern.compile("- name: " + Pattern.quote(name) + "\n( +summary: .*\n)")
                .matcher(examples);
        return summary.find() ? summary.group(1) : "";
    }

    private static String example(String golden, String summary) {
        String body = new String(GoldenEvents.body(golden), StandardCharsets.UTF_8);
        return "        - name: " + name(golden) + "\n" + summary
                + "          headers:\n" + headers(golden)
                + "          payload:\n" + body.strip().indent(12);
    }

    private static String headers(String golden) {
        Class<? extends Event> type = GoldenEvents.type(golden);
        MockProducer<String, byte[]> sent =
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
        Event event = EventJson.read(GoldenEvents.body(golden), type);
        Telemetry.publisher(sent, PUBLISHERS.get(type.getSimpleName()))
                .publish(List.of(StoredEvent.of(event, TRACE_PARENT)));
        Headers headers = sent.history().get(0).headers();
        return StreamSupport.stream(headers.spliterator(), false)
                .map(header -> "            " + header.key() + ": \""
                        + new String(header.value(), StandardCharsets.UTF_8) + "\"\n")
                .collect(Collectors.joining());
    }

    private static String name(String golden) {
        return golden.replace(".json", "");
    }
}
