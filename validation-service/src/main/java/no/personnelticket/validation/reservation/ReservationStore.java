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
import no.personnelticket.validation.rule.ReservedCoupon;

/**
 * The coupons that are reserved for offers. A reservation ends once: confirmed by a registered usage, released by a
 * client, or expired, which changes no row.
 */
@Singleton
public class ReservationStore {

    /** How long a coupon stays reserved after its offer has expired, for a usage that arrives late. */
    private static final Duration FOR_LATE_USAGES = Duration.ofMinutes(1);

    private static final String LOCK_CONTRACTS =
            "select contract_id from contract where contract_id = any (?) order by contract_id for no key update";

    private static final String LOCK_CONTRACTS_OF_RESERVATIONS = """
            select contract_id from contract
            where contract_id in (select contract_id from reservation where reservation_id = any (?))
            order by contract_id for no key update""";

    /**
     * One statement, so that it sees both effects of a usage that confirms a reservation, or neither; separate from
     * the lock, so that it sees what other transactions committed before the lock was given. Its two parts are not
     * joined, and the limit prevents the planner from joining the second: it chose joins that were quadratic in the
     * required coupons or read all reservations.
     */
    private static final String COUNT = """
            select contract_id,
                (select coalesce(sum(coupons), 0) from coupon_use
                    where coupon_use.contract_id = required.contract_id) as used,
                (select count(*) from reservation where reservation.contract_id = required.contract_id
                    and ended is null and reserved_until > ?) as reserved,
                null::uuid as offer_id, null::uuid as reservation_id, null::timestamptz as expires_at
            from unnest(?) as required (contract_id)
            union all
            select contract_id, null, null, offer_id, reservation_id, expires_at
            from unnest(?, ?) as required (contract_id, offer_id) cross join lateral (
                select reservation_id, expires_at from reservation
                where reservation.contract_id = required.contract_id and reservation.offer_id = required.offer_id
                    and ended is null and reserved_until > ?
                limit 1) as own""";

    private static final String INSERT = """
            insert into reservation (reservation_id, contract_id, offer_id, expires_at, reserved_until)
            select * from unnest(?, ?, ?, ?, ?)""";

    /** Inserts nothing if the contract or the offer is unknown, or a reservation exists. */
    private static final String RESTORE = """
            insert into reservation (reservation_id, contract_id, offer_id, expires_at, reserved_until)
            select ?, contract_id, offer_id, ?, ? from contract, offer where contract_id = ? and offer_id = ?
            on conflict do nothing""";

    private static final String RELEASE = """
            update reservation set ended = 'RELEASED', ended_at = ?
            where reservation_id = any (?) and ended is null and reserved_until > ? and reserved_until < 'infinity'""";

    /** Locks in the order of ids, so that two batches do not deadlock. */
    private static final String DISTRIBUTED = """
            update reservation set reserved_until = 'infinity'
            where reservation_id in (
                select reservation_id from reservation
                join unnest(?, ?) as distributed (contract_id, offer_id) using (contract_id, offer_id)
                where ended is null
                order by reservation_id for no key update of reservation)""";

    private static final String SELECT_USED = """
            select 1 from reservation
            where reservation_id = any (?) and (ended = 'CONFIRMED' or ended is null and reserved_until = 'infinity')""";

    private final Database database;
    private final ReservationMetrics metrics;

    public ReservationStore(Database database, ReservationMetrics metrics) {
        this.database = database;
        this.metrics = metrics;
    }

    /** Counts the coupons of the contracts. */
    public CouponLedger count(Collection<RequiredCoupon> required, Instant now) {
        Counting counting = new Counting();
        if (!required.isEmpty()) {
            database.forEach(
                    COUNT,
                    counting,
                    now,
                    contractIds(required),
                    Column.of("uuid", required, RequiredCoupon::contractId),
                    Column.of("uuid", required, RequiredCoupon::offerId),
                    now);
        }
        return new CouponLedger(counting.counts, counting.reserved);
    }

    /**
     * As {@link #count}, with the contracts locked until the caller's transaction ends, so that no other transaction
     * reserves their coupons.
     */
    public CouponLedger lockAndCount(Collection<RequiredCoupon> required, Instant now) {
        if (!required.isEmpty()) {
            lockContracts(contractIds(required));
        }
        return count(required, now);
    }

    /** Locks contracts until the caller's transaction ends, so that no other transaction reserves their coupons. */
    public void lockContracts(Column contractIds) {
        database.query(LOCK_CONTRACTS, row -> row.getString(1), contractIds);
    }

    /** Locks the contracts of these reservations as {@link #lockContracts} does. */
    public void lockContractsOfReservations(List<UUID> reservationIds) {
        database.query(LOCK_CONTRACTS_OF_RESERVATIONS, row -> row.getString(1), Column.ids(reservationIds));
    }

    /**
     * Stores the new reservations of the ledger, in the transaction that locked and counted; returns how many there
     * are.
     */
    public int store(CouponLedger ledger) {
        Set<Map.Entry<RequiredCoupon, ReservedCoupon>> added = ledger.added().entrySet();
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

    /** Stores the reservations of these verdicts that are missing. */
    public void restore(Collection<OfferValidated> verdicts) {
        List<Object[]> rows = verdicts.stream()
                .filter(verdict -> verdict.reservations() != null)
                .flatMap(verdict -> verdict.reservations().stream().map(reservation -> new Object[] {
                    reservation.reservationId(),
                    verdict.expiresAt(),
                    verdict.expiresAt().plus(FOR_LATE_USAGES),
                    reservation.contractId(),
                    verdict.offerId()
                }))
                .toList();
        database.updateAll(RESTORE, rows, row -> row);
    }

    /** Keeps coupons reserved until the usages of their distributed tickets are registered, however late. */
    public void distributed(Collection<RequiredCoupon> required) {
        if (!required.isEmpty()) {
            database.update(
                    DISTRIBUTED,
                    Column.of("uuid", required, RequiredCoupon::contractId),
                    Column.of("uuid", required, RequiredCoupon::offerId));
        }
    }

    /** Releases the reservations that have not ended, in the transaction of the caller. */
    public void release(List<UUID> reservationIds, Instant now) {
        metrics.released(database.update(RELEASE, now, Column.ids(reservationIds), now));
    }

    /** Whether a ticket was distributed with one of these reservations. */
    public boolean isUsed(List<UUID> reservationIds) {
        return database.exists(SELECT_USED, Column.ids(reservationIds));
    }

    private static Column contractIds(Collection<RequiredCoupon> required) {
        return Column.ids(required.stream().map(RequiredCoupon::contractId).collect(Collectors.toSet()));
    }

    /**
     * Reads the rows of {@link #COUNT}: one for each contract, and one for each coupon that is required and reserved.
     */
    private static final class Counting implements Database.RowConsumer {

        private final Map<UUID, CouponCount> counts = new HashMap<>();
        private final Map<RequiredCoupon, ReservedCoupon> reserved = new HashMap<>();

        @Override
        public void accept(ResultSet row) throws SQLException {
            UUID contractId = row.getObject("contract_id", UUID.class);
            UUID reservationId = row.getObject("reservation_id", UUID.class);
            if (reservationId == null) {
                counts.put(contractId, new CouponCount(row.getLong("used"), row.getLong("reserved")));
            } else {
                reserved.put(
                        new RequiredCoupon(contractId, row.getObject("offer_id", UUID.class)),
                        new ReservedCoupon(reservationId, contractId, Database.instant(row, "expires_at")));
            }
        }
    }
}
