/** Reads a range of a topic again, on request. */
package no.personnelticket.messaging.replay;
