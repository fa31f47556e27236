/** Coupons that are held for an offer, so that the last one is sold once. */
package no.personnelticket.validation.reservation;
