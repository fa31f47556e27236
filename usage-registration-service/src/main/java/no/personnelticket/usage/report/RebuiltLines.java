package no.personnelticket.usage.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.usage.registration.Saving;
import no.personnelticket.usage.report.Rebuild.Held;

/** Sums up again what events say, each usage of the report once, however often its event stands in the topic. */
final class RebuiltLines {

    private record Key(UUID employeeReference, YearMonth savingMonth) {}

    private final Map<UUID, Held> left;
    private final Map<UUID, Money> cutShort;
    private final Map<Key, ReportLine> lines = new HashMap<>();
    private long events;

    /**
     * Takes the map of what is held as its own: what it has seen, it takes out.
     *
     * @param cutShort what refunds gave back that asked for more than was left
     */
    RebuiltLines(Map<UUID, Held> held, Map<UUID, Money> cutShort) {
        this.left = held;
        this.cutShort = cutShort;
    }

    /** What an event says that was read. */
    void take(List<Saving> savings) {
        events++;
        savings.forEach(this::take);
    }

    private void take(Saving saved) {
        Held held = left.remove(saved.usageId());
        if (held != null && held.isPrivate()) {
            YearMonth month = saved.month();
            Money saving = cutShort.getOrDefault(saved.usageId(), saved.amount());
            lines.merge(
                    new Key(held.employeeReference(), month),
                    new ReportLine(held.employeeReference(), month, saving, 1),
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
