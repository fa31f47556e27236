package no.personnelticket.validation.reservation;

import java.util.UUID;

/** A coupon of a contract that an offer needs. */
public record RequiredCoupon(UUID contractId, UUID offerId) {}
