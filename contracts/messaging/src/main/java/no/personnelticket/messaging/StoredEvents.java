package no.personnelticket.messaging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The events of a step as they are kept beside it: each body as it is, so that it can be published again unchanged. */
final class StoredEvents {

    private StoredEvents() {}

    static byte[] write(List<StoredEvent> events) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(events.size());
            for (StoredEvent event : events) {
                write(out, event);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Reads back what {@link #write} wrote, or the JSON in which events were kept before. */
    static List<StoredEvent> read(byte[] kept) {
        if (isJson(kept)) {
            return List.of(EventJson.readStored(kept, StoredEvent[].class));
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(kept))) {
            List<StoredEvent> events = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                events.add(read(in));
            }
            return events;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether it begins as an object or an array does; a count or a length never does. */
    static boolean isJson(byte[] kept) {
        return kept[0] == '{' || kept[0] == '[';
    }

    private static void write(DataOutputStream out, StoredEvent event) throws IOException {
        out.writeUTF(event.topic());
        out.writeUTF(event.key());
        out.writeUTF(event.id());
        out.writeUTF(event.type());
        out.writeUTF(event.time().toString());
        out.writeInt(event.body().length);
        out.write(event.body());
    }

    private static StoredEvent read(DataInputStream in) throws IOException {
        return new StoredEvent(
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                Instant.parse(in.readUTF()),
                in.readNBytes(in.readInt()));
    }
}
