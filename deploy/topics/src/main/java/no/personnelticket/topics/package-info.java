/** Brings the topics of {@code contracts/topics.yaml} to a Kafka cluster. */
package no.personnelticket.topics;
