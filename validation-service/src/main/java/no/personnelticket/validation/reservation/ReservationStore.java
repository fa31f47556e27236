package no.personnelticket.validation.reservation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.validation.rule.HeldCoupon;

/**
 * The coupons that are held for offers. A reservation ends once: confirmed by a registered usage, released by a client,
 * or by time, which needs no writing.
 */
@Singleton
public class ReservationStore {

    /** How long after the offer expired a coupon stays held, for a usage that is on its way. */
    private static final Duration FOR_LATE_USAGES = Duration.ofMinutes(1);

    private static final String LOCK =
            "select contract_id from contract where contract_id = any (?) order by contract_id for no key update";

    private static final String LOCK_CONTRACTS = """
            select contract_id from contract
            where contract_id in (select contract_id from reservation where reservation_id = any (?))
            order by contract_id for no key update""";

    /**
     * One statement, so that a usage that confirms a reservation is seen with both its effects or with neither; another one
     * than the lock, so that it sees what others stored while it waited. Its two parts are not joined, and the
     * limit keeps the second from being so: joins were planned that took the square of the claims, or read all reservations.
     */
    private static final String COUNT = """
            select contract_id,
                (select coalesce(sum(coupons), 0) from coupon_use
                    where coupon_use.contract_id = claimed.contract_id) as used,
                (select count(*) from reservation where reservation.contract_id = claimed.contract_id
                    and ended is null and held_until > ?) as reserved,
                null::uuid as offer_id, null::uuid as reservation_id, null::timestamptz as expires_at
            from unnest(?) as claimed (contract_id)
            union all
            select contract_id, null, null, offer_id, reservation_id, expires_at
            from unnest(?, ?) as claimed (contract_id, offer_id) cross join lateral (
                select reservation_id, expires_at from reservation
                where reservation.contract_id = claimed.contract_id and reservation.offer_id = claimed.offer_id
                    and ended is null and held_until > ?
                limit 1) as held""";

    private static final String INSERT = """
            insert into reservation (reservation_id, contract_id, offer_id, expires_at, held_until)
            select * from unnest(?, ?, ?, ?, ?)""";

    /** Where contract and offer are there, and nothing is held for them already. */
    private static final String RESTORE = """
            insert into reservation (reservation_id, contract_id, offer_id, expires_at, held_until)
            select ?, contract_id, offer_id, ?, ? from contract, offer where contract_id = ? and offer_id = ?
            on conflict do nothing""";

    private static final String RELEASE = """
            update reservation set ended = 'RELEASED', ended_at = ?
            where reservation_id = any (?) and ended is null and held_until > ? and held_until < 'infinity'""";

    /** In the order of their ids, so that two batches do not deadlock. */
    private static final String DISTRIBUTED = """
            update reservation set held_until = 'infinity'
            where reservation_id in (
                select reservation_id from reservation
                join unnest(?, ?) as distributed (contract_id, offer_id) using (contract_id, offer_id)
                where ended is null
                order by reservation_id for no key update of reservation)""";

    private static final String SELECT_USED = """
            select 1 from reservation
            where reservation_id = any (?) and (ended = 'CONFIRMED' or ended is null and held_until = 'infinity')""";

    private final Database database;
    private final ReservationMetrics metrics;

    public ReservationStore(Database database, ReservationMetrics metrics) {
        this.database = database;
        this.metrics = metrics;
    }

    /** Counts the coupons of the claimed contracts. */
    public CouponLedger count(Collection<CouponClaim> claims, Instant now) {
        Counting counting = new Counting();
        if (!claims.isEmpty()) {
            database.forEach(
                    COUNT,
                    counting,
                    now,
                    contractIds(claims),
                    Column.of("uuid", claims, CouponClaim::contractId),
                    Column.of("uuid", claims, CouponClaim::offerId),
                    now);
        }
        return new CouponLedger(counting.counts, counting.held);
    }

    /** The same, once no other transaction reserves coupons of these contracts, until the caller's transaction ends. */
    public CouponLedger lockAndCount(Collection<CouponClaim> claims, Instant now) {
        if (!claims.isEmpty()) {
            lock(contractIds(claims));
        }
        return count(claims, now);
    }

    /** Nobody else reserves coupons of these contracts until the caller's transaction ends. */
    public void lock(Column contractIds) {
        database.query(LOCK, row -> row.getString(1), contractIds);
    }

    /** The same for the contracts on whose coupons these reservations are. */
    public void lockContracts(List<UUID> reservationIds) {
        database.query(LOCK_CONTRACTS, row -> row.getString(1), Column.ids(reservationIds));
    }

    /** Stores what the ledger holds now, in the transaction that locked and counted; returns how many are new. */
    public int store(CouponLedger ledger) {
        Set<Map.Entry<CouponClaim, HeldCoupon>> added = ledger.added().entrySet();
        return added.isEmpty()
                ? 0
                : database.update(
                        INSERT,
                        Column.of("uuid", added, one -> one.getValue().reservationId()),
                        Column.of("uuid", added, one -> one.getKey().contractId()),
                        Column.of("uuid", added, one -> one.getKey().offerId()),
                        Column.of("timestamptz", added, one -> one.getValue().expiresAt()),
                        Column.of("timestamptz", added, one -> one.getValue()
                                .expiresAt()
                                .plus(FOR_LATE_USAGES)));
    }

    /** Stores what these verdicts hold, where it is not stored. */
    public void restore(Collection<OfferValidated> verdicts) {
        List<Object[]> held = verdicts.stream()
                .filter(verdict -> verdict.reservations() != null)
                .flatMap(verdict -> verdict.reservations().stream().map(reservation -> new Object[] {
                    reservation.reservationId(),
                    verdict.expiresAt(),
                    verdict.expiresAt().plus(FOR_LATE_USAGES),
                    reservation.contractId(),
                    verdict.offerId()
                }))
                .toList();
        database.updateAll(RESTORE, held, row -> row);
    }

    /** Tickets were distributed for these: their coupons stay held until the usages are registered, however late. */
    public void distributed(Collection<CouponClaim> claims) {
        if (!claims.isEmpty()) {
            database.update(
                    DISTRIBUTED,
                    Column.of("uuid", claims, CouponClaim::contractId),
                    Column.of("uuid", claims, CouponClaim::offerId));
        }
    }

    /** Releases those that are still held, in the transaction of the caller. */
    public void release(List<UUID> reservationIds, Instant now) {
        metrics.released(database.update(RELEASE, now, Column.ids(reservationIds), now));
    }

    /** Whether a ticket was distributed on one of these. */
    public boolean isUsed(List<UUID> reservationIds) {
        return database.exists(SELECT_USED, Column.ids(reservationIds));
    }

    private static Column contractIds(Collection<CouponClaim> claims) {
        return Column.ids(claims.stream().map(CouponClaim::contractId).collect(Collectors.toSet()));
    }

    /** Reads the rows of {@link #COUNT}: of each contract, and of each coupon that a claim holds. */
    private static final class Counting implements Database.RowConsumer {

        private final Map<UUID, CouponCount> counts = new HashMap<>();
        private final Map<CouponClaim, HeldCoupon> held = new HashMap<>();

        @Override
        public void accept(ResultSet row) throws SQLException {
            UUID contractId = row.getObject("contract_id", UUID.class);
            UUID reservationId = row.getObject("reservation_id", UUID.class);
            if (reservationId == null) {
                counts.put(contractId, new CouponCount(row.getLong("used"), row.getLong("reserved")));
            } else {
                held.put(
                        new CouponClaim(contractId, row.getObject("offer_id", UUID.class)),
                        new HeldCoupon(reservationId, contractId, Database.instant(row, "expires_at")));
            }
        }
    }
}
