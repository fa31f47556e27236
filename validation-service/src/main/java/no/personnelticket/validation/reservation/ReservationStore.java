package no.personnelticket.validation.reservation;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.validation.rule.Coupons;
import no.personnelticket.validation.rule.HeldCoupon;

/**
 * The coupons that are held for offers. A reservation ends once: confirmed by a registered usage, released by a client,
 * or by time, which needs no writing.
 */
@Singleton
public class ReservationStore {

    /** Whoever reserves coupons of a contract holds its row until the end of the transaction. */
    private static final String LOCK =
            "select contract_id from contract where contract_id = any (?) order by contract_id for no key update";

    /** One statement, so that a usage that confirms a reservation is seen with both its effects or with none. */
    private static final String SELECT = """
            select asked.contract_id, own.reservation_id, own.expires_at,
                (select coalesce(sum(coupons), 0) from coupon_use
                    where coupon_use.contract_id = asked.contract_id) as used,
                (select count(*) from reservation other where other.contract_id = asked.contract_id
                    and other.ended is null and other.held_until > ? and other.offer_id <> ?) as reserved
            from unnest(?) as asked (contract_id)
            left join reservation own on own.contract_id = asked.contract_id
                and own.ended is null and own.held_until > ? and own.offer_id = ?""";

    private static final String RELEASE = """
            update reservation set ended = 'RELEASED', ended_at = ?
            where reservation_id = any (?) and ended is null and held_until > ?""";

    private static final String SELECT_CONFIRMED =
            "select exists (select 1 from reservation where reservation_id = any (?) and ended = 'CONFIRMED')";

    private final AgroalDataSource database;

    public ReservationStore(AgroalDataSource database) {
        this.database = database;
    }

    /** Makes others who reserve coupons of these contracts wait for the end of the transaction. */
    public void lock(List<UUID> contractIds) {
        run(LOCK, statement -> {
            statement.setArray(1, uuids(statement, contractIds));
            return statement.execute();
        });
    }

    /** What is gone of the contracts' coupons, as the offer sees it. */
    public Map<UUID, Coupons> coupons(UUID offerId, List<UUID> contractIds, Instant now) {
        return run(SELECT, statement -> {
            statement.setObject(1, utc(now));
            statement.setObject(2, offerId);
            statement.setArray(3, uuids(statement, contractIds));
            statement.setObject(4, utc(now));
            statement.setObject(5, offerId);
            return read(statement, ReservationStore::coupons);
        });
    }

    /** Frees those that are still held; false when one of them was confirmed before. */
    public boolean release(List<UUID> reservationIds, Instant now) {
        run(RELEASE, statement -> {
            statement.setObject(1, utc(now));
            statement.setArray(2, uuids(statement, reservationIds));
            statement.setObject(3, utc(now));
            return statement.executeUpdate();
        });
        return run(SELECT_CONFIRMED, statement -> {
            statement.setArray(1, uuids(statement, reservationIds));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && !row.getBoolean(1);
            }
        });
    }

    private static Coupons coupons(ResultSet row) throws SQLException {
        return new Coupons(
                row.getLong("used"),
                row.getLong("reserved"),
                row.getObject("reservation_id") == null ? Optional.empty() : Optional.of(held(row)));
    }

    private static HeldCoupon held(ResultSet row) throws SQLException {
        return new HeldCoupon(
                row.getObject("reservation_id", UUID.class),
                row.getObject("contract_id", UUID.class),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static Map<UUID, Coupons> read(PreparedStatement statement, Reading<ResultSet, Coupons> reading)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            Map<UUID, Coupons> coupons = new HashMap<>();
            while (rows.next()) {
                coupons.put(rows.getObject("contract_id", UUID.class), reading.of(rows));
            }
            return coupons;
        }
    }

    private <T> T run(String sql, Reading<PreparedStatement, T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return reading.of(statement);
        } catch (SQLException fault) {
            throw new IllegalStateException("Reservations could not be read or written", fault);
        }
    }

    @FunctionalInterface
    private interface Reading<S, T> {
        T of(S source) throws SQLException;
    }

    private static Array uuids(PreparedStatement statement, List<UUID> ids) throws SQLException {
        return statement.getConnection().createArrayOf("uuid", ids.toArray());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
