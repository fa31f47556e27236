package no.personnelticket.validation.validate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.OfferValidated.Reservation;
import no.personnelticket.validation.rule.RuleResult;

/**
 * The verdict on one offer.
 *
 * @param validationId the same for the same question as long as no fact changes; after a dry run nothing is stored
 *     under it
 * @param valid when no rule refuses
 * @param expiresAt until when a valid verdict may be relied on, as long as the offer lives; absent after a refusal
 * @param reservations the coupons that are held until then; absent where none is
 * @param rules every rule, in a fixed order
 * @param token by which ticket issuance can verify a valid verdict offline; absent after a refusal or a dry run
 */
public record OfferVerdict(
        UUID validationId,
        UUID offerId,
        boolean valid,
        Instant expiresAt,
        List<Reservation> reservations,
        List<RuleResult> rules,
        String token) {}
