/** What only a benchmark calls. */
package no.personnelticket.rights.benchmark;
