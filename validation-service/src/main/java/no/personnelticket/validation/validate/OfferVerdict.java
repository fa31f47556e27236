package no.personnelticket.validation.validate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.OfferValidated.Reservation;
import no.personnelticket.validation.rule.RuleResult;

/**
 * The verdict on one offer.
 *
 * @param validationId the same for a repeated request as long as no fact changes; not stored after a dry run
 * @param valid whether no rule refuses
 * @param expiresAt when the offer, and with it a valid verdict, expires; null after a refusal
 * @param reservations the coupons that are reserved until then; null if there are none
 * @param rules every rule, in a fixed order
 * @param token by which ticket issuance can verify a valid verdict offline; null after a refusal or a dry run
 */
public record OfferVerdict(
        UUID validationId,
        UUID offerId,
        boolean valid,
        Instant expiresAt,
        List<Reservation> reservations,
        List<RuleResult> rules,
        String token) {}
