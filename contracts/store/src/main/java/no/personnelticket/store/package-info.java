/**
 * How a service stores its decisions: SQL in transactions of one thread and one connection, idempotency keys, retention,
 * and the migration at the start. Start reading at {@link no.personnelticket.store.Database}.
 */
package no.personnelticket.store;
