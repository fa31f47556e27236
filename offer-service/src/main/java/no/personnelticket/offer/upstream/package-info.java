/** The Offers API of the sales platform, from which the standard offers come; what it answers is checked before use. */
package no.personnelticket.offer.upstream;
