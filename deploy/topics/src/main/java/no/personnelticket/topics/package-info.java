/** Creates the topics of {@code contracts/topics.yaml} in a Kafka cluster. */
package no.personnelticket.topics;
