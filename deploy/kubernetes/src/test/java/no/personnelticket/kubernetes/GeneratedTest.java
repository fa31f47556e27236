package no.personnelticket.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import no.personnelticket.events.TopicSettings;
import org.junit.jupiter.api.Test;

/** {@code -Dkubernetes.write=true} writes the files that are made from the contracts. */
class GeneratedTest {

    private static final Path KAFKA = Manifests.FOLDER.resolve("base/kafka");

    @Test
    void the_topics_are_those_of_topics_yaml() throws IOException {
        assertSame("topics.yaml", Generated.topics());
    }

    @Test
    void the_users_may_do_what_asyncapi_yaml_says_that_they_do() throws IOException {
        assertSame("users.yaml", Generated.users());
    }

    @Test
    void each_topic_is_an_object_of_the_installation() {
        Set<String> names = Manifests.of("norway")
                .ofKind("KafkaTopic")
                .map(topic -> topic.at("/spec/topicName").asText())
                .collect(Collectors.toSet());

        assertThat(names)
                .isEqualTo(TopicSettings.all().stream().map(TopicSettings::name).collect(Collectors.toSet()));
    }

    private static void assertSame(String file, String expected) throws IOException {
        if (Boolean.getBoolean("kubernetes.write")) {
            Files.writeString(KAFKA.resolve(file), expected);
        }
        assertThat(Files.readString(KAFKA.resolve(file))).isEqualTo(expected);
    }
}
