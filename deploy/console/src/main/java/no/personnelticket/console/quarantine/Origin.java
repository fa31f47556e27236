package no.personnelticket.console.quarantine;

/**
 * The position of the original record in its topic, from the headers of the quarantine. It is equal for all consumers
 * that refused the record, and for a consumer that refused it twice because it crashed before its commit.
 */
record Origin(String topic, String partition, String offset) {}
