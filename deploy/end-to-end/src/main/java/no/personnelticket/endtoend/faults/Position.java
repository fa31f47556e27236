package no.personnelticket.endtoend.faults;

/** The position of a record. */
record Position(String topic, int partition, long offset) {

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
