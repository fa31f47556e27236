package no.personnelticket.validation.token;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The signing keys, shared by all instances of the service. */
@Singleton
class SigningKeyStore {

    /** Keys are kept as long as valid verdicts are: a distribution that arrives late is still judged by its token. */
    private static final String INSERT = """
            with new_key as (insert into signing_key (key_id, jwk, created_at) values (?, ?, ?))
            delete from signing_key where created_at < now() - interval '90 days'""";

    private final AgroalDataSource database;

    SigningKeyStore(AgroalDataSource database) {
        this.database = database;
    }

    void add(SigningKey key) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, key.keyId());
            insert.setString(2, key.both());
            insert.setObject(3, key.createdAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("A signing key could not be stored", fault);
        }
    }

    /** Those created after the instant, the newest first. */
    List<SigningKey> createdAfter(Instant instant) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select key_id, jwk, created_at from signing_key where created_at > ?"
                                + " order by created_at desc, key_id")) {
            select.setObject(1, instant.atOffset(ZoneOffset.UTC));
            return read(select);
        } catch (SQLException fault) {
            throw new IllegalStateException("Signing keys could not be read", fault);
        }
    }

    private static List<SigningKey> read(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<SigningKey> keys = new ArrayList<>();
            while (row.next()) {
                keys.add(SigningKey.read(
                        row.getString("key_id"),
                        row.getString("jwk"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()));
            }
            return keys;
        }
    }
}
