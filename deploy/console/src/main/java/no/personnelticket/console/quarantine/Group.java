package no.personnelticket.console.quarantine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Records of one topic that one consumer refused for one kind of reason. URLs name the group by its first record. */
public record Group(Likeness like, List<Quarantined> records) {

    private static final Comparator<Quarantined> NEWEST_FIRST =
            Comparator.comparing(Quarantined::at).reversed();

    /** Groups the records; the group with the newest record comes first. */
    static List<Group> of(List<Quarantined> records) {
        return records.stream().collect(Collectors.groupingBy(Likeness::of)).entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(Group::newest).reversed())
                .toList();
    }

    /** The group of those records that have this likeness. */
    static Group of(Likeness like, List<Quarantined> records) {
        return new Group(like, records.stream().filter(like::isOf).toList());
    }

    public String topic() {
        return like.topic();
    }

    public String consumer() {
        return like.consumer();
    }

    /** Empty if the records were quarantined before reason codes existed. */
    public String reasonCode() {
        return like.reasonCode();
    }

    /** The name of the group: the reason in words if the group has only one, else the code. */
    public String name() {
        return like.reason().isEmpty() ? like.reasonCode() : like.reason();
    }

    /** Whether the group has only the records with the same reason in words, not all with the code. */
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
