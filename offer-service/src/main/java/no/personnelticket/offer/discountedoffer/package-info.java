/** Discounted offers: their published form, and storing and publishing them once. */
package no.personnelticket.offer.discountedoffer;
