/**
 * Reads topics in batches, gives each event to its handler once, and commits the offset after the handler has stored its
 * result. Measures how far each consumer is, for readiness, for metrics, and for requests: an answer may say "unknown"
 * only if no record is left to read.
 */
package no.personnelticket.messaging.consume;
