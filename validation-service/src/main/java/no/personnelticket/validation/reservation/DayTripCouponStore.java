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

/** Reserves coupons for day trips; they are counted together with those for offers. */
@Singleton
public class DayTripCouponStore {

    /**
     * How long a coupon stays reserved if the usage of its day trip does not arrive, because the day trip was not
     * made.
     */
    private static final Duration FOR_LATE_USAGES = Duration.ofDays(1);

    private static final String LOCK = "select from contract where contract_id = ? for no key update";

    /**
     * A separate statement after the lock, so that it sees what other transactions committed before it got the lock.
     */
    private static final String COUNT = """
            select coalesce((select sum(coupons) from coupon_use where contract_id = ?), 0) + (
                select count(*) from reservation where contract_id = ? and ended is null and reserved_until > ?) as taken,
                exists (select from coupon_use where usage_id = ?) or exists (
                select from reservation where reservation_id = ? and ended is null and reserved_until > ?) as is_reserved""";

    /** Deletes a released or expired reservation, so that it can be made again. */
    private static final String FORGET = "delete from reservation where reservation_id = ? and contract_id = ?";

    private static final String RESERVE =
            "insert into reservation (reservation_id, contract_id, client, expires_at, reserved_until) values (?, ?, ?, ?, ?)";

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
     * Reserves a coupon for the client's day trip; a repeated call changes nothing.
     *
     * @return whether it is reserved; empty if the contract is unknown or of another company than {@code companies}
     *     accepts
     */
    public Optional<Boolean> reserve(
            UUID contractId, UUID dayTripId, String client, IntPredicate companies, Instant now) {
        return database.inTransaction(() -> {
            database.query(LOCK, row -> true, contractId);
            return contracts.find(List.of(contractId)).stream()
                    .filter(contract -> companies.test(contract.companyId()))
                    .findFirst()
                    .map(contract -> reserve(contract, dayTripId, client, now));
        });
    }

    /**
     * Releases the coupon of a day trip that was not made. Changes nothing if there is none, or if the day trip was
     * made.
     */
    public void release(UUID contractId, UUID dayTripId, String client, Instant now) {
        metrics.released(database.update(RELEASE, now, dayTripId, contractId, client));
    }

    private boolean reserve(ContractChanged contract, UUID dayTripId, String client, Instant now) {
        UUID contractId = contract.contractId();
        Count count = database.first(
                        COUNT,
                        row -> new Count(row.getLong("taken"), row.getBoolean("is_reserved")),
                        contractId,
                        contractId,
                        now,
                        dayTripId,
                        dayTripId,
                        now)
                .orElseThrow();
        if (count.isReserved()) {
            return true;
        }
        if (contract.couponsLimit() == null || count.taken() >= contract.couponsLimit()) {
            return false;
        }
        Instant until = now.plus(FOR_LATE_USAGES);
        database.update(FORGET, dayTripId, contractId);
        metrics.made(database.update(RESERVE, dayTripId, contractId, client, until, until));
        return true;
    }

    private record Count(long taken, boolean isReserved) {}
}
