package no.personnelticket.store.audit;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;

/** The chain of hashes over the entries. */
@Singleton
public class AuditChainStore {

    private static final int CHUNK = 1_000;
    private static final byte[] BEGINNING = new byte[32];

    private static final String UNCHAINED = """
            select audit_entry.* from audit_entry
            where not exists (select from audit_link where audit_link.entry_id = audit_entry.entry_id)
            order by at, entry_id limit %d""".formatted(CHUNK);

    private static final String ADD = "insert into audit_link (position, entry_id, hash) select * from unnest(?, ?, ?)";

    private static final String CHAIN = """
            select position, hash, audit_entry.* from audit_link left join audit_entry using (entry_id)
            where position > ? order by position limit %d""".formatted(CHUNK);

    private final Database database;

    public AuditChainStore(Database database) {
        this.database = database;
    }

    /** An entry at its position in the chain; empty if the entry was deleted. */
    @SuppressWarnings("ArrayRecordComponent") // compared by follows
    private record Link(long position, byte[] hash, Optional<AuditEntry> entry) {

        boolean follows(Link before) {
            return position == before.position() + 1
                    && entry.filter(found -> Arrays.equals(found.hashAfter(before.hash()), hash))
                            .isPresent();
        }
    }

    private static final Link FIRST = new Link(0, BEGINNING, Optional.empty());

    /**
     * Adds entries that are not in the chain yet and returns how many. Only one instance does it at a time; another returns
     * at once.
     */
    int chain() {
        return database.inTransaction(() -> {
            if (!database.exists("select where pg_try_advisory_xact_lock(hashtext('audit chain'))")) {
                return 0;
            }
            List<AuditEntry> entries = database.query(UNCHAINED, AuditStore::entry);
            add(last(), entries);
            return entries.size();
        });
    }

    /** Recomputes the whole chain. */
    AuditVerification verify(Instant now) {
        Link last = FIRST;
        List<Link> next = after(last);
        while (!next.isEmpty()) {
            for (Link link : next) {
                if (!link.follows(last)) {
                    return verification(last, now, link.position());
                }
                last = link;
            }
            next = after(last);
        }
        return verification(last, now, null);
    }

    private AuditVerification verification(Link last, Instant now, Long firstWrong) {
        long late = database.first(
                        "select count(*) from audit_entry where at < ? and not exists"
                                + " (select from audit_link where audit_link.entry_id = audit_entry.entry_id)",
                        row -> row.getLong(1),
                        now.minus(AuditVerification.CHAINED_WITHIN))
                .orElseThrow();
        return new AuditVerification(
                firstWrong == null && late == 0,
                last.position(),
                HexFormat.of().formatHex(last.hash()),
                firstWrong,
                late);
    }

    private void add(Link last, List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<Long> positions = new ArrayList<>();
        List<byte[]> hashes = new ArrayList<>();
        byte[] hash = last.hash();
        for (AuditEntry entry : entries) {
            hash = entry.hashAfter(hash);
            hashes.add(hash);
            positions.add(last.position() + hashes.size());
        }
        database.update(
                ADD,
                Column.of("int8", positions, position -> position),
                Column.of("uuid", entries, AuditEntry::entryId),
                Column.bytes(hashes, one -> one));
    }

    private Link last() {
        return database.first(
                        "select position, hash from audit_link order by position desc limit 1",
                        row -> new Link(row.getLong("position"), row.getBytes("hash"), Optional.empty()))
                .orElse(FIRST);
    }

    private List<Link> after(Link last) {
        return database.query(
                CHAIN,
                row -> new Link(
                        row.getLong("position"),
                        row.getBytes("hash"),
                        row.getObject("entry_id", UUID.class) == null || row.getString("action") == null
                                ? Optional.empty()
                                : Optional.of(AuditStore.entry(row))),
                last.position());
    }
}
