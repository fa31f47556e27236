package no.personnelticket.rights.claim;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import no.personnelticket.rights.claim.ClaimLimits.Tried;

/** Who tried unknown pickup codes, and when; shared by all instances. */
@ApplicationScoped
class UnknownCodeStore {

    private static final String SINCE = """
            select count(*) filter (where customer_number = ?), min(tried_at) filter (where customer_number = ?),
                count(*) filter (where caller = ?), min(tried_at) filter (where caller = ?)
            from unknown_pickup_code where (customer_number = ? or caller = ?) and tried_at > ?""";

    private static final String ADD = """
            with forgotten as (
                delete from unknown_pickup_code where ctid in (
                    select ctid from unknown_pickup_code where tried_at <= ? for update skip locked))
            insert into unknown_pickup_code (caller, customer_number, tried_at) values (?, ?, ?)""";

    private final AgroalDataSource database;

    UnknownCodeStore(AgroalDataSource database) {
        this.database = database;
    }

    Tried since(Instant start, String caller, long customerNumber) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SINCE)) {
            select.setLong(1, customerNumber);
            select.setLong(2, customerNumber);
            select.setString(3, caller);
            select.setString(4, caller);
            select.setLong(5, customerNumber);
            select.setString(6, caller);
            select.setTimestamp(7, Timestamp.from(start));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Tried(row.getInt(1), instant(row, 2), row.getInt(3), instant(row, 4));
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("Unknown codes cannot be read", fault);
        }
    }

    /** Remembers one, and forgets those from before the start of the window. */
    void add(String caller, long customerNumber, Instant now, Instant start) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setTimestamp(1, Timestamp.from(start));
            insert.setString(2, caller);
            insert.setLong(3, customerNumber);
            insert.setTimestamp(4, Timestamp.from(now));
            insert.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("An unknown code cannot be counted", fault);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
