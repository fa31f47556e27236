/** Discounted offers: what they say, that they are made once, and how they are read again by id. */
package no.personnelticket.offer.offered;
