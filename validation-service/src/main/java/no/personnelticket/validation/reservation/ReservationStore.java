package no.personnelticket.validation.reservation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.personnelticket.database.Column;
import no.personnelticket.database.Database;
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
    private static final String COUNT = """
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

    private final Database database;

    public ReservationStore(Database database) {
        this.database = database;
    }

    /** What is gone of the contracts' coupons, and what the offers hold of them. */
    public CouponLedger count(Collection<Wish> wishes, Instant now) {
        Counting counting = new Counting();
        if (!wishes.isEmpty()) {
            database.forEach(COUNT, counting, parameters(wishes, now).toArray());
        }
        return counting.ledger();
    }

    /** The same, while others who reserve coupons of these contracts wait for the end of the transaction. */
    public CouponLedger lockAndCount(Collection<Wish> wishes, Instant now) {
        Counting counting = new Counting();
        if (!wishes.isEmpty()) {
            List<Object> parameters = parameters(wishes, now);
            parameters.add(0, contractIds(wishes));
            database.forEachAfter(LOCK, COUNT, counting, parameters.toArray());
        }
        return counting.ledger();
    }

    private static List<Object> parameters(Collection<Wish> wishes, Instant now) {
        return new ArrayList<>(List.of(
                now,
                contractIds(wishes),
                Column.of("uuid", wishes, Wish::contractId),
                Column.of("uuid", wishes, Wish::offerId),
                now));
    }

    private static Column contractIds(Collection<Wish> wishes) {
        return Column.ids(wishes.stream().map(Wish::contractId).collect(Collectors.toSet()));
    }

    /** Frees those that are still held; false when one of them was confirmed before. */
    public boolean release(List<UUID> reservationIds, Instant now) {
        database.update(RELEASE, now, Column.ids(reservationIds), now);
        return database.query(SELECT_CONFIRMED, row -> row.getBoolean(1), Column.ids(reservationIds))
                .equals(List.of(false));
    }

    /** Reads the rows of {@link #COUNT}. */
    private static final class Counting implements Database.Taking {

        private final Map<UUID, CouponLedger.Gone> gone = new HashMap<>();
        private final Map<Wish, HeldCoupon> held = new HashMap<>();

        @Override
        public void take(ResultSet row) throws SQLException {
            UUID contractId = row.getObject("contract_id", UUID.class);
            UUID offerId = row.getObject("offer_id", UUID.class);
            if (offerId == null) {
                gone.put(contractId, new CouponLedger.Gone(row.getLong("used"), row.getLong("reserved")));
            } else {
                UUID reservationId = row.getObject("reservation_id", UUID.class);
                held.put(
                        new Wish(contractId, offerId),
                        new HeldCoupon(reservationId, contractId, Database.instant(row, "expires_at")));
            }
        }

        CouponLedger ledger() {
            return new CouponLedger(gone, held);
        }
    }
}
