package no.personnelticket.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What asyncapi.yaml repeats from elsewhere is the same there: the golden events and the settings of the topics. */
class AsyncApiExamplesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path GOLDEN =
            Path.of(System.getProperty("project.root"), "contracts/events/src/test/resources/golden");

    private final AsyncApi asyncApi = AsyncApi.read();

    @Test
    void a_topic_is_as_it_is_created() {
        for (TopicSettings topic : TopicSettings.ofEvents()) {
            JsonNode kafka = asyncApi.channelOf(topic.name()).at("/bindings/kafka");
            Map<String, String> configuration = new HashMap<>();
            kafka.get("topicConfiguration")
                    .propertyStream()
                    .forEach(setting -> configuration.put(
                            setting.getKey(),
                            setting.getValue().isArray()
                                    ? setting.getValue().get(0).asText()
                                    : setting.getValue().asText()));

            assertThat(kafka.get("topic").asText()).isEqualTo(topic.name());
            assertThat(kafka.get("partitions").asInt()).isEqualTo(topic.partitions());
            assertThat(kafka.get("replicas").asInt()).isEqualTo(topic.replication());
            assertThat(configuration).as(topic.name()).isEqualTo(topic.configuration());
        }
    }

    @Test
    void the_examples_are_the_golden_events() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            for (Path golden : files.toList()) {
                String name = golden.getFileName().toString().replace(".json", "");
                JsonNode example = example(name);
                String type = name.substring(0, name.indexOf('.'));

                assertThat(example.get("payload")).as(name).isEqualTo(JSON.readTree(golden.toFile()));
                assertThat(example.at("/headers/ce_type").asText()).isEqualTo("no.personnelticket." + type + ".v1");
            }
        }
    }

    private JsonNode example(String name) {
        return asyncApi.document()
                .at("/components/messages")
                .valueStream()
                .flatMap(message -> message.get("examples").valueStream())
                .filter(example -> example.get("name").asText().equals(name))
                .findAny()
                .orElseThrow(() -> new AssertionError(name + " is no example in asyncapi.yaml"));
    }
}
