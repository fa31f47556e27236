package no.personnelticket.usage.report;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.personnelticket.events.Event;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.http.Problem;
import no.personnelticket.messaging.Fingerprint;
import no.personnelticket.messaging.ReceivedEvent;
import no.personnelticket.usage.registration.Saving;

/** Makes a closed report again from the events that it was made from, and says whether it is the same. */
@Singleton
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
        String csv = report.csv();
        RebuildStore.Kept kept = rebuilds.kept(month, TaxSavingsCsv.separatorOf(csv));
        RebuiltLines lines = new RebuiltLines(kept.usages(), kept.cutShort());
        read(kept.sources(), lines);
        String again = TaxSavingsCsv.of(month.companyId(), lines.lines(), kept.employees());
        return Rebuild.of(
                report, csv, again, Fingerprint.of(TaxSavingsReport.bytes(again)), lines.events(), lines.missing());
    }

    /**
     * First between the offsets that were stored when the month was closed; then, where the topic was made anew or moved to
     * another cluster, anywhere in it.
     */
    private void read(List<RebuildStore.Source> sources, RebuiltLines lines) {
        Consumer<List<ReceivedEvent<?>>> sumUp = batch -> sumUp(batch, lines);
        sources.forEach(source -> events.read(source, sumUp));
        if (!lines.missing().isEmpty()) {
            sources.stream()
                    .map(RebuildStore.Source::topic)
                    .distinct()
                    .flatMap(topic -> events.whole(topic).stream())
                    .takeWhile(partition -> !lines.missing().isEmpty())
                    .forEach(partition -> events.read(partition, sumUp));
        }
    }

    /** An event counts with the content that was registered; the topic may also hold what was refused. */
    private void sumUp(List<ReceivedEvent<?>> batch, RebuiltLines lines) {
        Map<String, String> registered = rebuilds.fingerprints(batch);
        for (ReceivedEvent<?> received : batch) {
            boolean isRegistered = received.fingerprint()
                    .equals(registered.get(received.event().id()));
            lines.take(isRegistered ? savings(received.event()) : List.of());
        }
    }

    private static List<Saving> savings(Event event) {
        return event instanceof TicketRefunded refund ? Saving.of(refund) : Saving.of((TicketDistributed) event);
    }
}
