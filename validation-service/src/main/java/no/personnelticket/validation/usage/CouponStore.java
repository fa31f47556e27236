package no.personnelticket.validation.usage;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.Received;
import no.personnelticket.validation.received.ReceivedEventStore;

/** What registered usages took from their contracts, each counted once; a use confirms the coupon held for its offer. */
@Singleton
public class CouponStore extends ReceivedEventStore<UsageRegistered> {

    /** In one statement, so that a coupon is never counted as used and as reserved, nor as neither. */
    private static final String INSERT = """
            with new_use as (
                insert into coupon_use (usage_id, contract_id, coupons, fingerprint) values (?, ?, ?, ?)
                on conflict do nothing
                returning contract_id, coupons)
            update reservation set ended = 'CONFIRMED', ended_at = ?
            from new_use
            where reservation.contract_id = new_use.contract_id and reservation.offer_id = ?
            and new_use.coupons > 0 and ended is null and held_until > ?""";

    private static final String SELECT_ALTERED = "select place from " + GIVEN
            + " join coupon_use on usage_id = id::uuid where coupon_use.fingerprint <> given.fingerprint";

    private final Clock clock;

    public CouponStore(AgroalDataSource database, Clock clock) {
        super(database, INSERT, SELECT_ALTERED);
        this.clock = clock;
    }

    @Override
    protected void bind(PreparedStatement statement, Received<UsageRegistered> received) throws SQLException {
        UsageRegistered usage = received.event();
        statement.setObject(1, usage.usageId());
        statement.setObject(2, usage.contractId());
        statement.setInt(3, usage.coupons());
        statement.setString(4, received.fingerprint());
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        statement.setObject(5, now);
        statement.setObject(6, usage.offerId());
        statement.setObject(7, now);
    }
}
