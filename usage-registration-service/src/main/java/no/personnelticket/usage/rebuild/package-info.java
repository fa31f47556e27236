/** Closed reports made again from their events. */
package no.personnelticket.usage.rebuild;
