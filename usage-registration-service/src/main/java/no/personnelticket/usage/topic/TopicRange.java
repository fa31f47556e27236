package no.personnelticket.usage.topic;

/** A part of a partition, from the first to the last offset, both included. */
public record TopicRange(String topic, int partition, long firstOffset, long lastOffset) {}
