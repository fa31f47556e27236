package no.personnelticket.console.quarantine;

/**
 * What records of a quarantine have in common: topic, consumer, and either the code of their reason or the reason in words.
 *
 * @param reasonCode empty for records that were quarantined before there were codes
 * @param reason in words; empty where the code alone counts
 */
record Likeness(String topic, String consumer, String reasonCode, String reason) {

    /** By the code, which words with another field or index share; by the words where there is no code. */
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
