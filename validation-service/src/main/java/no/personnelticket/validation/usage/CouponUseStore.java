package no.personnelticket.validation.usage;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.consume.ReceivedEvent;
import no.personnelticket.messaging.consume.ReceivedEventStore;
import no.personnelticket.store.Database;
import no.personnelticket.validation.reservation.ReservationMetrics;

/**
 * The coupons that registered usages took, each usage counted once. A use confirms the reservation for its offer or
 * day trip.
 */
@Singleton
public class CouponUseStore extends ReceivedEventStore<UsageRegistered> {

    /** One statement, so that a coupon is never counted both as used and as reserved, nor as neither. */
    private static final String INSERT = """
            with new_use as (
                insert into coupon_use (usage_id, contract_id, coupons, fingerprint) values (?, ?, ?, ?)
                on conflict do nothing
                returning contract_id, coupons)
            update reservation set ended = 'CONFIRMED', ended_at = ?
            from new_use
            where reservation.contract_id = new_use.contract_id
            and (reservation.offer_id = ? or reservation.reservation_id = ?) and new_use.coupons > 0 and ended is null and reserved_until > ?""";

    private final ReservationMetrics metrics;
    private final Clock clock;

    public CouponUseStore(Database database, ReservationMetrics metrics, Clock clock) {
        super(database, "usageId", INSERT, "coupon_use", "usage_id = id::uuid");
        this.metrics = metrics;
        this.clock = clock;
    }

    /** The rows that the statement changes are reservations. */
    @Override
    protected void changed(int rows) {
        metrics.confirmed(rows);
    }

    @Override
    protected Object[] row(ReceivedEvent<UsageRegistered> received) {
        UsageRegistered usage = received.event();
        Instant now = clock.instant();
        return new Object[] {
            usage.usageId(),
            usage.contractId(),
            usage.coupons(),
            received.fingerprint(),
            now,
            usage.offerId(),
            usage.usageId(),
            now
        };
    }
}
