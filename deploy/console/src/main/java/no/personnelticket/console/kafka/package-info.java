/** Reads topics. */
package no.personnelticket.console.kafka;
