/** Why an offer, also an old one, cost what it did: by which rules. */
package no.personnelticket.offer.explanation;
