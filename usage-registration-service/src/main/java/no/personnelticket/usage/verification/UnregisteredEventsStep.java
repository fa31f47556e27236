package no.personnelticket.usage.verification;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.personnelticket.events.Event;
import no.personnelticket.events.NorwegianTime;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.usage.topic.SourceEventsClient;
import no.personnelticket.usage.verification.Verification.MissingEvents;

/**
 * Finds tickets and refunds that the consumers have processed and the database lacks, as after a restore. Reads the
 * topics from the first month on.
 */
@Singleton
class UnregisteredEventsStep {

    private final SourceEventsClient events;
    private final RegisteredEventsStore registered;

    UnregisteredEventsStep(SourceEventsClient events, RegisteredEventsStore registered) {
        this.events = events;
        this.registered = registered;
    }

    /** The missing events of the company's months, by topic. */
    List<MissingEvents> missing(CompanyMonths months) {
        return List.of(missing(TicketDistributed.class, months), missing(TicketRefunded.class, months));
    }

    private MissingEvents missing(Class<? extends Event> type, CompanyMonths months) {
        Map<String, Boolean> found = new TreeMap<>();
        Instant from = months.from().atDay(1).atStartOfDay(NorwegianTime.ZONE).toInstant();
        events.read(
                records -> records.processedSince(Event.topic(type), from),
                batch -> found.putAll(registered.find(
                        months.companyId(),
                        batch.stream()
                                .<Event>map(received -> received.event())
                                .filter(event -> isWithin(months, event.time()))
                                .toList())));
        return MissingEvents.of(Event.topic(type), found);
    }

    private static boolean isWithin(CompanyMonths months, Instant time) {
        YearMonth month = YearMonth.from(time.atZone(NorwegianTime.ZONE));
        return !month.isBefore(months.from()) && !month.isAfter(months.to());
    }
}
