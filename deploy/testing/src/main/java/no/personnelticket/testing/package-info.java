/**
 * Shared by all service tests. The service loader finds {@link no.personnelticket.testing.KafkaAndPostgres}, so a
 * {@code @QuarkusTest} has real Kafka and PostgreSQL without an annotation for it.
 */
package no.personnelticket.testing;
