/** Measures the cost of pricing: the pure core alone, and the search for offers against the upstream's search. */
package no.personnelticket.benchmarks.offers;
