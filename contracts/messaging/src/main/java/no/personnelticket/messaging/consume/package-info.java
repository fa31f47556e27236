/** Reads topics in batches, gives each event to its handler once, and commits the offset after the handler has stored its result. Knows how far it is, for readiness, for metrics, and for an answer that may say "unknown" only when nothing is left to read. */
package no.personnelticket.messaging.consume;
