package no.personnelticket.validation.token;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import no.personnelticket.store.Database;
import no.personnelticket.store.encryption.ColumnCipher;
import no.personnelticket.store.encryption.EncryptedColumn;

/** The signing keys, encrypted, shared by all instances of the service. */
@Singleton
class SigningKeyStore {

    private static final String ROW = "signing_key ";

    private static final String INSERT = "insert into signing_key (key_id, jwk, created_at) values (?, ?, ?)";

    private static final String SELECT = """
            select key_id, jwk, created_at from signing_key where created_at > ?
            order by created_at desc, key_id""";

    private final Database database;
    private final ColumnCipher cipher;

    SigningKeyStore(Database database, ColumnCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Produces
    @Singleton
    static EncryptedColumn column() {
        return new EncryptedColumn("signing_key", "jwk", "'" + ROW + "' || key_id");
    }

    void add(SigningKey key) {
        database.update(INSERT, key.keyId(), cipher.encrypt(ROW + key.keyId(), key.privateKey()), key.createdAt());
    }

    /** The keys that were created after the instant, the newest first. */
    List<SigningKey> createdAfter(Instant instant) {
        return database.query(SELECT, this::key, instant);
    }

    private SigningKey key(ResultSet row) throws SQLException {
        String keyId = row.getString("key_id");
        String json = cipher.decryptText(ROW + keyId, row.getBytes("jwk"));
        return SigningKey.read(keyId, json, Database.instant(row, "created_at"));
    }
}
