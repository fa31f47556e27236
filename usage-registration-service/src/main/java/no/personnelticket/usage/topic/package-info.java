/** Reads records of topics again, outside of the consumer group. */
package no.personnelticket.usage.topic;
