/** What only a benchmark calls. */
package no.personnelticket.offer.benchmark;
