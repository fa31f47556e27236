/** Discounted offers: what they say, that they are made once and how long they are kept. */
package no.personnelticket.offer.discountedoffer;
