/** National ids for the tax report: the one place where they leave this service, over HTTP, never on Kafka. */
package no.personnelticket.rights.identity;
