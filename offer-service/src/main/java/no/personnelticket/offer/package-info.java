/** Prices discounted offers for selected ticket rights. What its features share is here. */
package no.personnelticket.offer;
