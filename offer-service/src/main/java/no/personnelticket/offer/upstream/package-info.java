/** The Offers API of the sales platform, which has the standard offers; its answers are checked before use. */
package no.personnelticket.offer.upstream;
