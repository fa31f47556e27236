package no.personnelticket.console.quarantine;

/**
 * The properties that the records of a group share: topic, consumer, and either the code of the reason or the reason in
 * words.
 *
 * @param reasonCode empty for records that were quarantined before reason codes existed
 * @param reason in words; empty if only the code counts
 */
record Likeness(String topic, String consumer, String reasonCode, String reason) {

    /** Uses the code, because the words differ by field or index; uses the words if there is no code. */
    static Likeness of(Quarantined record) {
        return record.reasonCode().isEmpty()
                ? inWords(record)
                : new Likeness(record.topic(), record.consumer(), record.reasonCode(), "");
    }

    static Likeness inWords(Quarantined record) {
        return new Likeness(record.topic(), record.consumer(), record.reasonCode(), record.reason());
    }

    boolean isOf(Quarantined record) {
        return equals(of(record)) || equals(inWords(record));
    }
}
