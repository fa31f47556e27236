/** The events that the services and the sales platform exchange, one record for each topic. Plain Java: no framework. */
package no.personnelticket.events;
