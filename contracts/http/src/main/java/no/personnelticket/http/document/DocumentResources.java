package no.personnelticket.http.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The texts of the document that are kept as resources. */
final class DocumentResources {

    private DocumentResources() {}

    static boolean isThere(String resource) {
        return loader().getResource(resource) != null;
    }

    static String read(String resource) {
        try (InputStream text = loader().getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException("There is no resource " + resource);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Properties properties(String... resources) {
        Properties properties = new Properties();
        for (String resource : resources) {
            try {
                properties.load(new StringReader(read(resource)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return properties;
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }
}
