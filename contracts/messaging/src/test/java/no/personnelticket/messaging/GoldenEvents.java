package no.personnelticket.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.personnelticket.events.Event;
import no.personnelticket.messaging.json.EventJson;

/**
 * The published examples of the events, at least one for each event and version: {@code OfferPriced.v1.json}, or {@code
 * OfferPriced.v1.what-it-shows.json} for another one. They stay for ever.
 */
public final class GoldenEvents {

    private static final Path FOLDER =
            Path.of(System.getProperty("project.root"), "contracts/events/src/test/resources/golden");

    private GoldenEvents() {}

    /** The file names. */
    public static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static byte[] body(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static <E extends Event> E read(Class<E> type) {
        return EventJson.read(body(type.getSimpleName() + ".v1.json"), type);
    }

    /** The event type of a golden file. */
    public static Class<? extends Event> type(String name) {
        String simpleName = name.substring(0, name.indexOf('.'));
        return types().stream()
                .filter(type -> type.getSimpleName().equals(simpleName))
                .findAny()
                .orElseThrow(() -> new AssertionError(name + " belongs to no event"));
    }

    /** The event and version of a golden file, for instance {@code OfferPriced.v1}. */
    public static String eventAndVersion(String name) {
        return name.substring(0, name.indexOf('.', name.indexOf('.') + 1));
    }

    /** All event types, found through the sealed interfaces. */
    public static List<Class<? extends Event>> types() {
        return of(Event.class).toList();
    }

    private static Stream<Class<? extends Event>> of(Class<? extends Event> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(permitted -> of(permitted.asSubclass(Event.class)))
                : Stream.of(type);
    }
}
