package no.personnelticket.usage.rebuild;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.usage.rebuild.Rebuild.Held;
import no.personnelticket.usage.registration.Saving;
import no.personnelticket.usage.report.ReportLine;

/** Sums up again what events say, each usage of the report once, however often its event is in the topic. */
final class RebuiltLines {

    private record Key(UUID employeeReference, YearMonth savingMonth) {}

    private final Map<UUID, Held> left;
    private final Map<Key, ReportLine> lines = new HashMap<>();
    private long events;

    /** Removes from the map of what is held what was found. */
    RebuiltLines(Map<UUID, Held> held) {
        this.left = held;
    }

    /** So many events were read. */
    void addEvents(int read) {
        events += read;
    }

    /** Usages that events became. */
    void add(List<Saving> savings) {
        savings.forEach(this::add);
    }

    private void add(Saving saved) {
        Held held = left.remove(saved.usageId());
        if (held != null && held.isPrivate()) {
            YearMonth month = saved.month();
            lines.merge(
                    new Key(held.employeeReference(), month),
                    new ReportLine(held.employeeReference(), month, saved.amount(), 1),
                    RebuiltLines::sum);
        }
    }

    private static ReportLine sum(ReportLine one, ReportLine other) {
        return new ReportLine(
                one.employeeReference(),
                one.savingMonth(),
                one.saving().plus(other.saving()),
                one.usages() + other.usages());
    }

    List<ReportLine> lines() {
        return new ArrayList<>(lines.values());
    }

    /** The usages whose events were not there. */
    List<UUID> missing() {
        return List.copyOf(left.keySet());
    }

    /** How many events were read. */
    long events() {
        return events;
    }
}
