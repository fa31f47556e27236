/**
 * How a service keeps what it decided: SQL in transactions of one thread and one connection, idempotency keys, retention,
 * and the migration at the start. {@link no.personnelticket.store.Database} is where to begin.
 */
package no.personnelticket.store;
