package no.personnelticket.validation.validate;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.personnelticket.database.Column;
import no.personnelticket.messaging.Effect;
import no.personnelticket.validation.distribution.ValidVerdict;
import no.personnelticket.validation.rule.HeldCoupon;

/** Valid verdicts and the coupons that they hold, stored with the steps that gave them; the contracts are locked. */
final class ValidVerdicts {

    /** How long after the offer's end a coupon stays held, for a usage that is on its way. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    /** Takes two old rows of each kind away for each new verdict, so that the tables stop growing. */
    private static final String STORE = """
            old_verdict as (
                delete from valid_verdict where ctid = any (array(
                    select ctid from valid_verdict where expires_at < now() - interval '90 days'
                    order by expires_at limit ? for update skip locked))),
            old_reservation as (
                delete from reservation where ctid = any (array(
                    select ctid from reservation where held_until < now() - interval '90 days'
                    order by held_until limit ? for update skip locked))),
            verdict as (
                insert into valid_verdict (validation_id, offer_id, client_name, validated_at, expires_at)
                select * from unnest(?, ?, ?::text[], ?, ?)
                on conflict do nothing),
            coupon as (
                insert into reservation (reservation_id, contract_id, offer_id, expires_at, held_until)
                select * from unnest(?, ?, ?, ?, ?)
                on conflict (reservation_id) do nothing)
            """;

    private ValidVerdicts() {}

    /** A verdict and the coupons that it holds. */
    record Given(ValidVerdict verdict, List<HeldCoupon> held) {

        private Stream<Hold> holds() {
            return held.stream().map(coupon -> new Hold(coupon, verdict));
        }
    }

    private record Hold(HeldCoupon coupon, ValidVerdict verdict) {}

    /** The same verdict again changes nothing, nor does a coupon that is held already. */
    static Effect storing(List<Given> given) {
        if (given.isEmpty()) {
            return Effect.NONE;
        }
        // in order, so that nobody who adds the same ones deadlocks
        List<ValidVerdict> verdicts = given.stream()
                .map(Given::verdict)
                .sorted(Comparator.comparing(ValidVerdict::validationId))
                .toList();
        List<Hold> held = given.stream().flatMap(Given::holds).toList();
        return new Effect(
                STORE,
                List.of(
                        2 * given.size(),
                        2 * given.size(),
                        Column.of("uuid", verdicts, ValidVerdict::validationId),
                        Column.of("uuid", verdicts, ValidVerdict::offerId),
                        Column.of("text", verdicts, ValidVerdict::clientName),
                        Column.of("timestamptz", verdicts, ValidVerdict::validatedAt),
                        Column.of("timestamptz", verdicts, ValidVerdict::expiresAt),
                        Column.of("uuid", held, hold -> hold.coupon().reservationId()),
                        Column.of("uuid", held, hold -> hold.coupon().contractId()),
                        Column.of("uuid", held, hold -> hold.verdict().offerId()),
                        Column.of("timestamptz", held, hold -> hold.coupon().expiresAt()),
                        Column.of("timestamptz", held, hold -> hold.verdict()
                                .expiresAt()
                                .plus(ON_ITS_WAY))));
    }
}
