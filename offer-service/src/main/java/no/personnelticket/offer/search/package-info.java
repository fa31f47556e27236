/** The search for discounted offers: from selected rights and standard offers to prices. */
package no.personnelticket.offer.search;
