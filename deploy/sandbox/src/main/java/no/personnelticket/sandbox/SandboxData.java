package no.personnelticket.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The data that the sandbox has at start: the JSON files of the resource folder {@code data}. */
@Singleton
public class SandboxData {

    private final ObjectMapper json;

    public SandboxData(ObjectMapper json) {
        this.json = json;
    }

    public <T> T read(String file, Class<T> type) {
        try (InputStream content = SandboxData.class.getResourceAsStream("/data/" + file)) {
            return json.readValue(Objects.requireNonNull(content, file), type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
