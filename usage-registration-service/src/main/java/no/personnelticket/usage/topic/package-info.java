/** Records of topics, read again outside of the consumer group. */
package no.personnelticket.usage.topic;
