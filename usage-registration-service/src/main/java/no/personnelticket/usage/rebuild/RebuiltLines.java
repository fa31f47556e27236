package no.personnelticket.usage.rebuild;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.usage.rebuild.Rebuild.UsageInReport;
import no.personnelticket.usage.registration.Saving;
import no.personnelticket.usage.report.ReportLine;

/** Sums up the savings of events again, each usage of the report once, even if its event is in the topic repeatedly. */
final class RebuiltLines {

    private record Key(UUID employeeReference, YearMonth savingMonth) {}

    private final Map<UUID, UsageInReport> missing;
    private final Map<Key, ReportLine> lines = new HashMap<>();
    private long events;

    /** Removes found usages from the given map. */
    RebuiltLines(Map<UUID, UsageInReport> usages) {
        this.missing = usages;
    }

    /** Counts read events. */
    void addEvents(int read) {
        events += read;
    }

    /** Adds the usages of events. */
    void add(List<Saving> savings) {
        savings.forEach(this::add);
    }

    private void add(Saving saved) {
        UsageInReport reported = missing.remove(saved.usageId());
        if (reported != null && reported.isPrivate()) {
            YearMonth month = saved.month();
            lines.merge(
                    new Key(reported.employeeReference(), month),
                    new ReportLine(reported.employeeReference(), month, saved.amount(), 1),
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

    /** The usages whose events were not found. */
    List<UUID> missing() {
        return List.copyOf(missing.keySet());
    }

    /** How many events were read. */
    long events() {
        return events;
    }
}
