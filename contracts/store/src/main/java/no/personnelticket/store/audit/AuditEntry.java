package no.personnelticket.store.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A call that reads or changes personal data, or that an operator makes.
 *
 * @param at with microseconds, as PostgreSQL keeps it
 * @param client of the token
 * @param clientName ET-Client-Name, or null
 * @param action the operation's id
 * @param subject the person or thing that it concerns, as {@code companyId=3 employeeNo=1233}
 */
public record AuditEntry(
        UUID entryId,
        Instant at,
        String client,
        String clientName,
        String correlationId,
        String action,
        String subject) {

    /**
     * The hash of the previous hash and of all parts of the entry, each with its length, so that no part can be moved into
     * the next.
     */
    byte[] hashAfter(byte[] previous) {
        MessageDigest hash = sha256();
        hash.update(previous);
        for (String part : parts()) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            hash.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            hash.update(bytes);
        }
        return hash.digest();
    }

    private List<String> parts() {
        return List.of(entryId.toString(), at.toString(), client, nameInHash(), correlationId, action, subject);
    }

    /** An empty name and none are different content; no name of a client is a control character. */
    private String nameInHash() {
        return clientName == null ? "" : clientName.isEmpty() ? "\0" : clientName;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
