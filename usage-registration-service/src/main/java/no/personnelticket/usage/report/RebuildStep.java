package no.personnelticket.usage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.http.Problem;
import no.personnelticket.messaging.Fingerprint;
import no.personnelticket.usage.identity.EmployeeIdentities;
import no.personnelticket.usage.report.Rebuild.Held;

/** Makes a closed report again from the events that it was made from, and says whether it is the same. */
@ApplicationScoped
public class RebuildStep {

    private final ReportStore reports;
    private final RebuildStore rebuilds;
    private final SourceEventsClient events;

    public RebuildStep(ReportStore reports, RebuildStore rebuilds, SourceEventsClient events) {
        this.reports = reports;
        this.rebuilds = rebuilds;
        this.events = events;
    }

    /** Stores nothing; the memory that it needs grows with the usages of the report, not with the topic. */
    Rebuild rebuild(CompanyMonth month) {
        TaxSavingsReport report = reports.find(month)
                .orElseThrow(() -> Problem.notFound(
                        "REPORT_NOT_FOUND", "There is no report; it is made when the month is closed"));
        if (!rebuilds.isKept(month)) {
            throw Problem.conflict(
                    "REPORT_NOT_REBUILDABLE", "The report is from before what rebuilding needs was kept");
        }
        Map<UUID, Held> held = rebuilds.held(month);
        RebuiltLines lines = new RebuiltLines(held, rebuilds.cutShort(month));
        rebuilds.sources(month).forEach(source -> events.read(source, lines::take));
        String csv = report.csv();
        EmployeeIdentities employees = rebuilds.employees(month, TaxSavingsCsv.separatorOf(csv));
        String again = TaxSavingsCsv.of(month.companyId(), lines.lines(), employees);
        List<UUID> missing = lines.missing();
        return Rebuild.of(report, csv, again, Fingerprint.of(TaxSavingsReport.bytes(again)), lines.events(), missing);
    }
}
