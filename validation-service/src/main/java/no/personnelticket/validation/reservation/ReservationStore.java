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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.personnelticket.validation.reservation.CouponLedger.Wish;
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

    /**
     * One statement, so that a usage that confirms a reservation is seen with both its effects or with none. Each wish is
     * looked up by itself, so that the plan is right also when there are more reservations than when it was made.
     */
    private static final String SELECT = """
            select contract_id, null::uuid as offer_id, null::uuid as reservation_id, null::timestamptz as expires_at,
                (select coalesce(sum(coupons), 0) from coupon_use
                    where coupon_use.contract_id = asked.contract_id) as used,
                (select count(*) from reservation where reservation.contract_id = asked.contract_id
                    and ended is null and held_until > ?) as reserved
            from unnest(?) as asked (contract_id)
            union all
            select own.contract_id, own.offer_id, own.reservation_id, own.expires_at, 0, 0
            from unnest(?, ?) as wish (contract_id, offer_id)
            cross join lateral (select * from reservation
                where reservation.contract_id = wish.contract_id and reservation.offer_id = wish.offer_id
                and ended is null and held_until > ? limit 1) as own""";

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
    public void lock(Collection<UUID> contractIds) {
        run(LOCK, statement -> {
            statement.setArray(1, uuids(statement, contractIds.stream()));
            return statement.execute();
        });
    }

    /** What is gone of the contracts' coupons, and what the offers hold of them. */
    public CouponLedger count(Collection<Wish> wishes, Instant now) {
        if (wishes.isEmpty()) {
            return new CouponLedger(Map.of(), Map.of());
        }
        return run(SELECT, statement -> {
            statement.setObject(1, utc(now));
            statement.setArray(
                    2, uuids(statement, wishes.stream().map(Wish::contractId).distinct()));
            statement.setArray(3, uuids(statement, wishes.stream().map(Wish::contractId)));
            statement.setArray(4, uuids(statement, wishes.stream().map(Wish::offerId)));
            statement.setObject(5, utc(now));
            return read(statement);
        });
    }

    /** Frees those that are still held; false when one of them was confirmed before. */
    public boolean release(List<UUID> reservationIds, Instant now) {
        run(RELEASE, statement -> {
            statement.setObject(1, utc(now));
            statement.setArray(2, uuids(statement, reservationIds.stream()));
            statement.setObject(3, utc(now));
            return statement.executeUpdate();
        });
        return run(SELECT_CONFIRMED, statement -> {
            statement.setArray(1, uuids(statement, reservationIds.stream()));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && !row.getBoolean(1);
            }
        });
    }

    private static CouponLedger read(PreparedStatement statement) throws SQLException {
        Map<UUID, CouponLedger.Gone> gone = new HashMap<>();
        Map<Wish, HeldCoupon> held = new HashMap<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                UUID contractId = row.getObject("contract_id", UUID.class);
                UUID offerId = row.getObject("offer_id", UUID.class);
                if (offerId == null) {
                    gone.put(contractId, new CouponLedger.Gone(row.getLong("used"), row.getLong("reserved")));
                } else {
                    held.put(new Wish(contractId, offerId), held(contractId, row));
                }
            }
        }
        return new CouponLedger(gone, held);
    }

    private static HeldCoupon held(UUID contractId, ResultSet row) throws SQLException {
        return new HeldCoupon(
                row.getObject("reservation_id", UUID.class),
                contractId,
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException fault) {
            throw new IllegalStateException("Reservations could not be read or written", fault);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private static Array uuids(PreparedStatement statement, Stream<UUID> ids) throws SQLException {
        return statement.getConnection().createArrayOf("uuid", ids.toArray());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
