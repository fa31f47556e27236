package no.personnelticket.console.quarantine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Records that one consumer refused from one topic for one kind of reason. In addresses it is named by its first record. */
public record Group(Likeness like, List<Quarantined> records) {

    private static final Comparator<Quarantined> NEWEST_FIRST =
            Comparator.comparing(Quarantined::at).reversed();

    /** The groups of these records, that with the newest record first. */
    static List<Group> of(List<Quarantined> records) {
        return records.stream().collect(Collectors.groupingBy(Likeness::of)).entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(Group::newest).reversed())
                .toList();
    }

    /** Those of these records that are alike. */
    static Group of(Likeness like, List<Quarantined> records) {
        return new Group(like, records.stream().filter(like::isOf).toList());
    }

    public String topic() {
        return like.topic();
    }

    public String consumer() {
        return like.consumer();
    }

    /** Empty where the records were quarantined before there were codes. */
    public String reasonCode() {
        return like.reasonCode();
    }

    /** What is said of all of them: the reason in words, else its code. */
    public String name() {
        return like.reason().isEmpty() ? like.reasonCode() : like.reason();
    }

    /** Whether only the records with the same words are here, and not all of the code. */
    public boolean isNarrowed() {
        return !like.reasonCode().isEmpty() && !like.reason().isEmpty();
    }

    /** The reasons in words, the newest first. */
    public List<String> reasons() {
        return records.stream()
                .sorted(NEWEST_FIRST)
                .map(Quarantined::reason)
                .distinct()
                .toList();
    }

    public int otherReasons() {
        return reasons().size() - 1;
    }

    public Position first() {
        return records.get(0).position();
    }

    public int size() {
        return records.size();
    }

    public Instant newest() {
        return records.stream()
                .map(Quarantined::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
