package no.personnelticket.events;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** contracts/asyncapi.yaml, as text and as a document. */
record AsyncApi(String text, JsonNode document) {

    static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static AsyncApi read() {
        try {
            String text = Files.readString(Path.of(System.getProperty("project.root"), "contracts/asyncapi.yaml"));
            return new AsyncApi(text, YAML.readTree(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    JsonNode channelOf(String topic) {
        return document.get("channels")
                .valueStream()
                .filter(channel -> channel.get("address").asText().equals(topic))
                .findAny()
                .orElse(null);
    }

    JsonNode follow(String reference) {
        return document.at(JsonPointer.compile(reference.substring(1)));
    }
}
