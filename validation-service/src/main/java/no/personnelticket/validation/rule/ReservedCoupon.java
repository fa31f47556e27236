package no.personnelticket.validation.rule;

import java.time.Instant;
import java.util.UUID;

/**
 * One coupon that is reserved for an offer.
 *
 * @param expiresAt when the offer expires
 */
public record ReservedCoupon(UUID reservationId, UUID contractId, Instant expiresAt) {}
