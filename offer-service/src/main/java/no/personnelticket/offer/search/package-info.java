/**
 * Searching for discounted offers, from selected rights and standard offers to prices, and reading them again by id.
 */
package no.personnelticket.offer.search;
