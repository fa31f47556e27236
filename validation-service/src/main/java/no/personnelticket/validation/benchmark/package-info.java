/** What only a benchmark calls. */
package no.personnelticket.validation.benchmark;
