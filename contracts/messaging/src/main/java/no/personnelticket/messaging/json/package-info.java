/** Reads and writes the JSON of events: strict about what the schemas require, tolerant of fields that they do not name. */
package no.personnelticket.messaging.json;
