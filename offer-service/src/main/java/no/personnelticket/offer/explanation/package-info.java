/** Explains the price of an offer, also of an old one, by the rules that applied. */
package no.personnelticket.offer.explanation;
