package no.personnelticket.store.audit;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.personnelticket.http.Page;
import no.personnelticket.http.Paging;
import no.personnelticket.store.Database;

/** The entries of the audit log. */
@Singleton
public class AuditStore {

    private static final String ADD = """
            insert into audit_entry (entry_id, at, client, client_name, correlation_id, action, subject)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String FOUND = """
            from audit_entry
            where at >= ? and at < ? and (?::text is null or client = ?) and (?::text is null or action = ?)
                and (?::text is null or ? = any (string_to_array(subject, ' ')))""";

    private final Database database;

    public AuditStore(Database database) {
        this.database = database;
    }

    void add(AuditEntry entry) {
        database.update(
                ADD,
                entry.entryId(),
                entry.at(),
                entry.client(),
                entry.clientName(),
                entry.correlationId(),
                entry.action(),
                entry.subject());
    }

    /**
     * Entries from one moment until before another, the oldest first.
     *
     * @param client, action, subject null for all; a subject is one of those of the entry, as {@code employeeNo=1233}
     */
    Page<AuditEntry> search(Instant from, Instant to, String client, String action, String subject, Paging paging) {
        Object[] criteria = {from, to, client, client, action, action, subject, subject};
        return database.inSnapshot(() -> {
            List<AuditEntry> items = database.query(
                    "select * " + FOUND + " order by at, entry_id limit " + paging.perPage() + " offset "
                            + paging.offset(),
                    AuditStore::entry,
                    criteria);
            long total = database.first("select count(*) " + FOUND, row -> row.getLong(1), criteria)
                    .orElseThrow();
            return Page.of(items, paging, total);
        });
    }

    static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("entry_id", UUID.class),
                Database.instant(row, "at"),
                row.getString("client"),
                row.getString("client_name"),
                row.getString("correlation_id"),
                row.getString("action"),
                row.getString("subject"));
    }
}
