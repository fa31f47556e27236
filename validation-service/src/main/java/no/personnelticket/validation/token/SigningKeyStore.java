package no.personnelticket.validation.token;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import no.personnelticket.store.Database;

/** The signing keys, shared by all instances of the service. */
@Singleton
class SigningKeyStore {

    private static final String INSERT = "insert into signing_key (key_id, jwk, created_at) values (?, ?, ?)";

    private static final String SELECT = """
            select key_id, jwk, created_at from signing_key where created_at > ?
            order by created_at desc, key_id""";

    private final Database database;

    SigningKeyStore(Database database) {
        this.database = database;
    }

    void add(SigningKey key) {
        database.update(INSERT, key.keyId(), key.privateKey(), key.createdAt());
    }

    /** Those created after the instant, the newest first. */
    List<SigningKey> createdAfter(Instant instant) {
        return database.query(
                SELECT,
                row -> SigningKey.read(
                        row.getString("key_id"), row.getString("jwk"), Database.instant(row, "created_at")),
                instant);
    }
}
