package no.personnelticket.validation.validate;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import no.personnelticket.validation.distribution.ValidVerdict;
import no.personnelticket.validation.rule.HeldCoupon;

/** Writes a valid verdict and the coupons that it holds, at once; the contracts are locked. */
@Singleton
class ValidVerdictStore {

    /** How long after the offer's end a coupon stays held, for a usage that is on its way. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    /** Takes two old rows of each kind away for each new verdict, so that the tables stop growing. */
    private static final String INSERT = """
            with old_verdict as (
                delete from valid_verdict where validation_id in (
                    select validation_id from valid_verdict where expires_at < now() - interval '90 days'
                    order by expires_at limit 2 for update skip locked)),
            old_reservation as (
                delete from reservation where reservation_id in (
                    select reservation_id from reservation where held_until < now() - interval '90 days'
                    order by held_until limit 2 for update skip locked)),
            verdict as (
                insert into valid_verdict (validation_id, offer_id, client_name, validated_at, expires_at)
                values (?, ?, ?, ?, ?) on conflict do nothing)
            insert into reservation (reservation_id, contract_id, offer_id, expires_at, held_until)
            select reservation_id, contract_id, ?, expires_at, ?
            from unnest(?, ?, ?) as held (reservation_id, contract_id, expires_at)
            on conflict (reservation_id) do nothing""";

    private final AgroalDataSource database;

    ValidVerdictStore(AgroalDataSource database) {
        this.database = database;
    }

    /** The same verdict again changes nothing, nor does a coupon that is held already. */
    void add(ValidVerdict verdict, List<HeldCoupon> held) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, verdict.validationId());
            insert.setObject(2, verdict.offerId());
            insert.setString(3, verdict.clientName());
            insert.setObject(4, utc(verdict.validatedAt()));
            insert.setObject(5, utc(verdict.expiresAt()));
            insert.setObject(6, verdict.offerId());
            insert.setObject(7, utc(verdict.expiresAt().plus(ON_ITS_WAY)));
            insert.setArray(8, array(connection, "uuid", held, HeldCoupon::reservationId));
            insert.setArray(9, array(connection, "uuid", held, HeldCoupon::contractId));
            insert.setArray(10, array(connection, "timestamptz", held, coupon -> coupon.expiresAt()
                    .toString()));
            insert.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("A verdict could not be stored", fault);
        }
    }

    private static Array array(
            Connection connection, String type, List<HeldCoupon> held, Function<HeldCoupon, Object> field)
            throws SQLException {
        return connection.createArrayOf(type, held.stream().map(field).toArray());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
