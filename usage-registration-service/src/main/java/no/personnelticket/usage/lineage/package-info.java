/** From a line of a report to its usages and the events that they came from, and back. */
package no.personnelticket.usage.lineage;
