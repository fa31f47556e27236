package no.personnelticket.messaging;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Stores a decided step and its effect by one statement, which is its own transaction: one way to the database. */
final class StepWithEffect {

    private static final String TAKEN = Steps.FORGET_TWO + """
            , taken as (
                insert into step (key, fingerprint, answer, events) values (?, ?, ?, ?)
                on conflict (key) do nothing returning key),
            """;

    private static final String COUNT = "select count(*) from taken";

    private StepWithEffect() {}

    /** False, with nothing stored, where the key was used before. */
    static boolean store(
            AgroalDataSource database, UUID key, String fingerprint, byte[] answer, byte[] events, Effect effect) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(TAKEN + effect.sql() + COUNT)) {
            statement.setObject(1, key);
            statement.setObject(2, key);
            statement.setString(3, fingerprint);
            statement.setBytes(4, answer);
            statement.setBytes(5, events);
            for (int i = 0; i < effect.parameters().size(); i++) {
                statement.setObject(6 + i, effect.parameters().get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getInt(1) == 1;
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("A step could not be stored", fault);
        }
    }
}
