/** How fast distributed tickets are registered, and months closed and made again. */
package no.personnelticket.benchmarks.usages;
