/** Real Kafka and real PostgreSQL without an installation: for the local system, service tests and the end-to-end suite. */
package no.personnelticket.embedded;
