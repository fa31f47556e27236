/** Starts one service in its own process, with PostgreSQL and Kafka, and sends requests to it. */
package no.personnelticket.benchmarks.process;
