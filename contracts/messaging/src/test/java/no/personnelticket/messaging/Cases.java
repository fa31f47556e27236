package no.personnelticket.messaging;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;

/** Bodies as real platforms sent them. */
public final class Cases {

    private Cases() {}

    /** Of all of them, without the ending. */
    public static Stream<String> names() {
        String[] files = new File(Cases.class.getResource("/cases").getPath()).list();
        return Stream.of(files).map(file -> file.replaceFirst("\\.json$", ""));
    }

    public static byte[] body(String name) {
        try (InputStream file = Cases.class.getResourceAsStream("/cases/" + name)) {
            return file.readAllBytes();
        } catch (IOException fault) {
            throw new AssertionError(name, fault);
        }
    }
}
