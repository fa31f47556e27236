package no.personnelticket.validation.rule;

import java.time.Instant;
import java.util.UUID;

/**
 * One coupon that is held for an offer.
 *
 * @param expiresAt with the offer
 */
public record HeldCoupon(UUID reservationId, UUID contractId, Instant expiresAt) {}
