/** Connections to the brokers: settings, administration and readiness. */
package no.personnelticket.messaging.kafka;
