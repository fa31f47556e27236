package no.personnelticket.usage.rebuild;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import no.personnelticket.events.Event;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.messaging.consume.ReceivedEvent;
import no.personnelticket.messaging.replay.TopicRange;
import no.personnelticket.messaging.replay.TopicRecords;
import no.personnelticket.usage.month.CompanyMonth;
import no.personnelticket.usage.month.ReportStatus;
import no.personnelticket.usage.registration.ReplayedUsages;
import no.personnelticket.usage.report.FindReportStep;
import no.personnelticket.usage.report.TaxSavingsCsv;
import no.personnelticket.usage.report.TaxSavingsReport;
import no.personnelticket.usage.topic.SourceEventsClient;

/** Rebuilds a closed report from its events and compares it. */
@Singleton
class RebuildStep {

    private final FindReportStep reports;
    private final RebuildStore rebuilds;
    private final SourceEventsClient events;

    RebuildStep(FindReportStep reports, RebuildStore rebuilds, SourceEventsClient events) {
        this.reports = reports;
        this.rebuilds = rebuilds;
        this.events = events;
    }

    /** Stores nothing. Its memory grows with the usages of the report, not with the topic. */
    Rebuild rebuild(CompanyMonth month) {
        TaxSavingsReport report = reports.find(month);
        RebuildStore.Sources sources = rebuilds.sources(month, TaxSavingsCsv.separatorOf(report.csv()));
        RebuiltLines lines = new RebuiltLines(sources.usages());
        read(sources, lines);
        TaxSavingsReport rebuilt = TaxSavingsReport.of(
                ReportStatus.FINAL, TaxSavingsCsv.of(month.companyId(), lines.lines(), sources.employees()));
        return Rebuild.of(report, rebuilt, lines.events(), lines.missing());
    }

    /**
     * Reads first between the offsets that were stored when the month was closed; then, for events that are not there
     * because the topic was recreated or moved to another cluster, the whole topic.
     */
    private void read(RebuildStore.Sources sources, RebuiltLines lines) {
        ReplayedUsages replayed = new ReplayedUsages(sources.refundsOf());
        Consumer<Function<TopicRecords, List<TopicRange>>> read = ranges -> {
            events.read(ranges, batch -> sumUp(batch, replayed, lines));
            lines.add(replayed.reversals());
        };
        read.accept(records -> sources.ranges());
        sources.ranges().stream()
                .map(TopicRange::topic)
                .distinct()
                .takeWhile(topic -> !lines.missing().isEmpty())
                .forEach(topic -> read.accept(records -> records.whole(topic)));
    }

    /** An event counts only with its registered content; the topic may also have refused events. */
    private void sumUp(List<ReceivedEvent<?>> batch, ReplayedUsages replayed, RebuiltLines lines) {
        Map<String, String> registered = rebuilds.fingerprints(batch);
        lines.addEvents(batch.size());
        batch.stream()
                .filter(received -> received.fingerprint()
                        .equals(registered.get(received.event().id())))
                .forEach(received -> sumUp(received.event(), replayed, lines));
    }

    private static void sumUp(Event event, ReplayedUsages replayed, RebuiltLines lines) {
        if (event instanceof TicketDistributed distribution) {
            lines.add(replayed.uses(distribution));
        } else if (event instanceof TicketRefunded refund) {
            replayed.add(refund);
        }
    }
}
