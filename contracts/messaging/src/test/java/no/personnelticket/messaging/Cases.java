package no.personnelticket.messaging;

import java.io.IOException;
import java.io.InputStream;

/** Bodies as real platforms sent them. */
final class Cases {

    private Cases() {}

    static byte[] body(String name) {
        try (InputStream file = Cases.class.getResourceAsStream("/cases/" + name)) {
            return file.readAllBytes();
        } catch (IOException fault) {
            throw new AssertionError(name, fault);
        }
    }
}
