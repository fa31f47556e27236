package no.personnelticket.endtoend.faults;

/** Where a record stands. */
record Position(String topic, int partition, long offset) {

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
