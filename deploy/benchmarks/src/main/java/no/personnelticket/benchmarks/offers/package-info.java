/** What pricing costs: the pure core alone, and the search for offers against the upstream's own search. */
package no.personnelticket.benchmarks.offers;
