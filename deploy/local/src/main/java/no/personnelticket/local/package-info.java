/** The whole system on one machine: real Kafka and PostgreSQL, the sandbox and the services, each its own process. */
package no.personnelticket.local;
