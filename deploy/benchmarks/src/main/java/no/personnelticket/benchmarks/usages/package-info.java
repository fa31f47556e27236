/** Measures how fast distributed tickets are registered, months closed, and their reports rebuilt. */
package no.personnelticket.benchmarks.usages;
