/**
 * What every service test uses. {@link no.personnelticket.testing.KafkaAndPostgres} is found through the
 * service loader, so a {@code @QuarkusTest} has real Kafka and PostgreSQL without saying so.
 */
package no.personnelticket.testing;
