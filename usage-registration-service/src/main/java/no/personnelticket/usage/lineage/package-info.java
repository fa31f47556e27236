/** Traces a line of a report to its usages and their events, and back. */
package no.personnelticket.usage.lineage;
