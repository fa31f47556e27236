package no.personnelticket.messaging.replay;

import org.apache.kafka.common.TopicPartition;

/** A part of a partition, from the first to the last offset, both included; empty if the last one is lower. */
public record TopicRange(String topic, int partition, long firstOffset, long lastOffset) {

    TopicPartition topicPartition() {
        return new TopicPartition(topic, partition);
    }
}
