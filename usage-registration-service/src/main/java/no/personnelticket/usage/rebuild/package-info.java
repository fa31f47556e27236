/** Rebuilds closed reports from their events. */
package no.personnelticket.usage.rebuild;
