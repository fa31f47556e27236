/** The clock of a service, and the day of travel in Europe/Oslo. */
package no.personnelticket.http.time;
