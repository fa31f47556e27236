package no.personnelticket.validation.validate;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;

/** The verdicts. The id of a verdict is computed from its grounds, so that a repeated request finds it. */
@Singleton
class VerdictStore {

    private static final String INSERT = """
            insert into verdict (validation_id, offer_id, valid, client, client_name, validated_at, expires_at,
                reservation_ids, token, trace_parent)
            select validation_id, offer_id, valid, client, client_name, validated_at, expires_at,
                reservation_ids::uuid[], token, trace_parent
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as given (validation_id, offer_id, valid, client, client_name,
                validated_at, expires_at, reservation_ids, token, trace_parent)
            order by validation_id
            on conflict do nothing
            returning validation_id""";

    private static final String SELECT = """
            select validation_id, offer_id, valid, client, client_name, validated_at, expires_at, reservation_ids, token,
                trace_parent
            from verdict where validation_id = any (?)""";

    private static final String GIVEN_AGAIN =
            "update verdict set released_at = null where validation_id = any (?) and released_at is not null";

    private static final String RELEASE = """
            update verdict set released_at = ? from verdict as named
            where named.validation_id = ? and verdict.offer_id = named.offer_id and verdict.valid
                and verdict.validated_at <= named.validated_at and verdict.released_at is null""";

    private static final String SELECT_VALID = """
            select 1 from verdict where offer_id = ? and valid and released_at is null and expires_at > ?""";

    private static final String IS_USED = """
            select from verdict join distribution using (offer_id)
            where validation_id = ? and valid and released_at is null limit 1""";

    private final Database database;

    VerdictStore(Database database) {
        this.database = database;
    }

    /** Adds new verdicts in the transaction of the caller; returns each verdict as it was stored first. */
    Map<UUID, StoredVerdict> store(Collection<StoredVerdict> verdicts) {
        Map<UUID, StoredVerdict> stored = new HashMap<>();
        verdicts.forEach(verdict -> stored.put(verdict.validationId(), verdict));
        Set<UUID> before = new HashSet<>(stored.keySet());
        before.removeAll(insert(verdicts));
        if (!before.isEmpty()) {
            database.update(GIVEN_AGAIN, Column.ids(before));
            database.query(SELECT, VerdictStore::verdict, Column.ids(before))
                    .forEach(verdict -> stored.put(verdict.validationId(), verdict));
        }
        return stored;
    }

    /** Adds verdicts that are missing and does not change others. */
    void restore(Collection<StoredVerdict> verdicts) {
        insert(verdicts);
    }

    /** Marks the verdict and earlier ones on its offer as released. */
    void release(UUID validationId, Instant now) {
        database.update(RELEASE, now, validationId);
    }

    /** Whether there is a valid verdict on the offer that is not released and has not expired. */
    boolean hasValid(UUID offerId, Instant now) {
        return database.exists(SELECT_VALID, offerId, now);
    }

    /** Whether a ticket was distributed on the verdict's offer while the verdict is valid and not released. */
    boolean isUsed(UUID validationId) {
        return database.exists(IS_USED, validationId);
    }

    /** Empty if there was never such a verdict, or retention has deleted it. */
    Optional<StoredVerdict> find(UUID validationId) {
        return database.first(SELECT, VerdictStore::verdict, Column.ids(List.of(validationId)));
    }

    private List<UUID> insert(Collection<StoredVerdict> verdicts) {
        return database.query(
                INSERT,
                row -> row.getObject(1, UUID.class),
                Column.of("uuid", verdicts, StoredVerdict::validationId),
                Column.of("uuid", verdicts, StoredVerdict::offerId),
                Column.of("bool", verdicts, StoredVerdict::isValid),
                Column.of("text", verdicts, StoredVerdict::client),
                Column.of("text", verdicts, StoredVerdict::clientName),
                Column.of("timestamptz", verdicts, StoredVerdict::validatedAt),
                Column.of("timestamptz", verdicts, StoredVerdict::expiresAt),
                Column.of("text", verdicts, VerdictStore::array),
                Column.of("text", verdicts, StoredVerdict::token),
                Column.of("text", verdicts, StoredVerdict::traceParent));
    }

    /** The text form of a PostgreSQL array, because {@code unnest} would flatten an array of arrays. */
    private static String array(StoredVerdict verdict) {
        return verdict.reservationIds().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static StoredVerdict verdict(ResultSet row) throws SQLException {
        return new StoredVerdict(
                row.getObject("validation_id", UUID.class),
                row.getObject("offer_id", UUID.class),
                row.getBoolean("valid"),
                row.getString("client"),
                row.getString("client_name"),
                Database.instant(row, "validated_at"),
                Database.instant(row, "expires_at"),
                List.of((UUID[]) row.getArray("reservation_ids").getArray()),
                row.getString("token"),
                row.getString("trace_parent"));
    }
}
