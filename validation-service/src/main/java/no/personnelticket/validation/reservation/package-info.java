/** Reserves coupons for offers and day trips, so that the last one is sold only once. */
package no.personnelticket.validation.reservation;
