package no.personnelticket.console.quarantine;

/**
 * A record of a topic, as the headers of the quarantine name it: the same for all consumers that refused it, and for one that
 * refused it twice since it ended before it could commit.
 */
record Origin(String topic, String partition, String offset) {}
