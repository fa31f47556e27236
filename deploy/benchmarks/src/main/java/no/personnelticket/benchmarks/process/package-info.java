/** One service as a process of its own, beside PostgreSQL and Kafka, and what asks it. */
package no.personnelticket.benchmarks.process;
