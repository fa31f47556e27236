package no.personnelticket.console.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The entries of the audit log, and whether each entry follows the previous one. An entry that was changed, removed or
 * inserted breaks the chain, because the next entry's hash no longer matches. A record that is not an entry breaks the
 * chain at its position, and is skipped.
 *
 * @param broken the number of the first entry that does not follow the previous one; empty if all do
 * @param hash the SHA-256 of the last entry; empty if there is none
 */
public record AuditChain(List<AuditEntry> entries, Optional<Long> broken, String hash) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final ObjectReader READER = JSON.readerFor(AuditEntry.class);
    private static final ObjectWriter WRITER = JSON.writerFor(AuditEntry.class);

    public AuditChain {
        entries = List.copyOf(entries);
    }

    /**
     * Reads the bodies of the topic's records in their order. Kafka may have deleted the first ones after the retention
     * time.
     */
    static AuditChain of(List<byte[]> bodies) {
        List<AuditEntry> entries = new ArrayList<>();
        Optional<Long> broken = Optional.empty();
        String hash = "";
        for (byte[] body : bodies) {
            Optional<AuditEntry> read = read(body);
            if (broken.isEmpty() && !(read.isPresent() && follows(read.get(), entries, hash))) {
                broken = Optional.of(read.map(AuditEntry::number).orElse(next(entries)));
            }
            if (read.isPresent()) {
                entries.add(read.get());
                hash = hash(body);
            }
        }
        return new AuditChain(entries, broken, hash);
    }

    long nextNumber() {
        return next(entries);
    }

    private static long next(List<AuditEntry> entries) {
        return entries.isEmpty() ? 1 : entries.get(entries.size() - 1).number() + 1;
    }

    private static boolean follows(AuditEntry entry, List<AuditEntry> before, String hash) {
        return before.isEmpty()
                ? (entry.number() == 1) == entry.previous().isEmpty()
                : entry.number() == before.get(before.size() - 1).number() + 1
                        && entry.previous().equals(hash);
    }

    static byte[] write(AuditEntry entry) {
        try {
            return WRITER.writeValueAsBytes(entry);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty if the console did not write the body. */
    private static Optional<AuditEntry> read(byte[] body) {
        try {
            return Optional.ofNullable(body == null ? null : READER.readValue(body));
        } catch (IOException foreign) {
            return Optional.empty();
        }
    }
}
