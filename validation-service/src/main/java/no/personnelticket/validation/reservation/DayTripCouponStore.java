package no.personnelticket.validation.reservation;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.store.Database;
import no.personnelticket.validation.contract.ContractStore;

/** Holds coupons for day trips, in the same count as for offers. */
@Singleton
public class DayTripCouponStore {

    /** How long a coupon stays held when the usage of its day trip does not come: the day trip was not made. */
    private static final Duration FOR_LATE_USAGES = Duration.ofDays(1);

    private static final String LOCK = "select from contract where contract_id = ? for no key update";

    /** A statement of its own, so that it sees what others stored while the lock was waited for. */
    private static final String COUNT = """
            select coalesce((select sum(coupons) from coupon_use where contract_id = ?), 0) + (
                select count(*) from reservation where contract_id = ? and ended is null and held_until > ?) as taken,
                exists (select from coupon_use where usage_id = ?) or exists (
                select from reservation where reservation_id = ? and ended is null and held_until > ?) as is_held""";

    /** One that was released or has expired is held anew. */
    private static final String FORGET = "delete from reservation where reservation_id = ? and contract_id = ?";

    private static final String HOLD =
            "insert into reservation (reservation_id, contract_id, client, expires_at, held_until) values (?, ?, ?, ?, ?)";

    private static final String RELEASE = """
            update reservation set ended = 'RELEASED', ended_at = ?
            where reservation_id = ? and contract_id = ? and client = ? and ended is null""";

    private final Database database;
    private final ContractStore contracts;
    private final ReservationMetrics metrics;

    DayTripCouponStore(Database database, ContractStore contracts, ReservationMetrics metrics) {
        this.database = database;
        this.contracts = contracts;
        this.metrics = metrics;
    }

    /**
     * Holds a coupon for the client's day trip, once however often it is asked for.
     *
     * @return whether it is held; empty where the contract is not known, or of a company that is not asked about
     */
    public Optional<Boolean> hold(UUID contractId, UUID dayTripId, String client, IntPredicate companies, Instant now) {
        return database.inTransaction(() -> {
            database.query(LOCK, row -> true, contractId);
            return contracts.find(List.of(contractId)).stream()
                    .filter(contract -> companies.test(contract.companyId()))
                    .findFirst()
                    .map(contract -> hold(contract, dayTripId, client, now));
        });
    }

    /** The client's day trip was not made. Changes nothing where it holds none, or where the day trip was made. */
    public void release(UUID contractId, UUID dayTripId, String client, Instant now) {
        metrics.released(database.update(RELEASE, now, dayTripId, contractId, client));
    }

    private boolean hold(ContractChanged contract, UUID dayTripId, String client, Instant now) {
        UUID contractId = contract.contractId();
        Count count = database.first(
                        COUNT,
                        row -> new Count(row.getLong("taken"), row.getBoolean("is_held")),
                        contractId,
                        contractId,
                        now,
                        dayTripId,
                        dayTripId,
                        now)
                .orElseThrow();
        if (count.isHeld()) {
            return true;
        }
        if (contract.couponsLimit() == null || count.taken() >= contract.couponsLimit()) {
            return false;
        }
        Instant until = now.plus(FOR_LATE_USAGES);
        database.update(FORGET, dayTripId, contractId);
        metrics.made(database.update(HOLD, dayTripId, contractId, client, until, until));
        return true;
    }

    private record Count(long taken, boolean isHeld) {}
}
