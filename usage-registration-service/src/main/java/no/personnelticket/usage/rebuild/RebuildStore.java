package no.personnelticket.usage.rebuild;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.Event;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.events.TravelType;
import no.personnelticket.messaging.consume.ReceivedEvent;
import no.personnelticket.messaging.replay.TopicRange;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.usage.identity.EmployeeIdentities;
import no.personnelticket.usage.month.CompanyMonth;
import no.personnelticket.usage.month.WholeMonth;
import no.personnelticket.usage.rebuild.Rebuild.UsageInReport;
import no.personnelticket.usage.report.ReportEmployeeStore;

/** Reads what is stored for rebuilding a report. */
@Singleton
class RebuildStore {

    private static final String SOURCES = """
            select topic, partition, first_offset, last_offset from report_source
            where company_id = ? and month = ? order by topic, partition""";

    private static final String USAGES = """
            select usage_ids, employee_reference, travel_type from report_usages
            where company_id = ? and month = ?""";

    private static final String REFUNDS = """
            select ticket_distribution_id, array_agg(refund_id order by made_at, partition, kafka_offset) as refund_ids
            from (select usage.ticket_distribution_id, refund_id, refund.partition, refund.kafka_offset,
                         min(usage.registered_at) as made_at
                  from usage join refund using (refund_id)
                  where usage.ticket_distribution_id in (
                      select reversal.ticket_distribution_id
                      from report_usages
                      join usage as reversal on (reversal.contract_id, reversal.month) = (report_usages.contract_id, saving_month)
                          and reversal.reverses is not null and reversal.usage_id = any (report_usages.usage_ids)
                      where report_usages.company_id = ? and report_usages.month = ?)
                  group by usage.ticket_distribution_id, refund_id, refund.partition, refund.kafka_offset
                  having min(usage.registered_at) <= (select closed_at from report where company_id = ? and month = ?)
                  ) as made
            group by ticket_distribution_id""";

    private static final String OF_DISTRIBUTIONS = """
            select ticket_distribution_id, fingerprint from distribution where ticket_distribution_id = any (?)""";

    private static final String OF_REFUNDS = "select refund_id, fingerprint from refund where refund_id = any (?)";

    private final Database database;
    private final ReportEmployeeStore employees;

    RebuildStore(Database database, ReportEmployeeStore employees) {
        this.database = database;
        this.employees = employees;
    }

    /**
     * The sources of a report.
     *
     * @param ranges the offsets between which its events were when the month was closed
     * @param usages the usages in the report
     * @param refundsOf the refunds of each distribution of which the report has a reversal, in the order in which they
     *     count, including those of earlier reports
     * @param employees as they were when the month was closed
     */
    record Sources(
            List<TopicRange> ranges,
            Map<UUID, UsageInReport> usages,
            Map<String, List<String>> refundsOf,
            EmployeeIdentities employees) {}

    Sources sources(CompanyMonth month, char reportSeparator) {
        return database.inLongTransaction(
                WholeMonth.LIMIT,
                () -> new Sources(
                        ranges(month),
                        usages(month),
                        refundsOf(month),
                        new EmployeeIdentities(reportSeparator, employees.find(month))));
    }

    /** The fingerprints that were registered under the ids of events of one type. */
    Map<String, String> fingerprints(List<ReceivedEvent<?>> events) {
        boolean ofRefunds = events.stream().anyMatch(received -> received.event() instanceof TicketRefunded);
        return database
                .query(
                        ofRefunds ? OF_REFUNDS : OF_DISTRIBUTIONS,
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        Column.of(
                                "text",
                                events.stream().map(ReceivedEvent::event).toList(),
                                Event::id))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<TopicRange> ranges(CompanyMonth month) {
        return database.query(
                SOURCES,
                row -> new TopicRange(row.getString(1), row.getInt(2), row.getLong(3), row.getLong(4)),
                month.companyId(),
                month.firstDay());
    }

    private Map<UUID, UsageInReport> usages(CompanyMonth month) {
        Map<UUID, UsageInReport> usages = new HashMap<>();
        database.forEach(
                USAGES,
                row -> {
                    UsageInReport usage = new UsageInReport(
                            row.getObject(2, UUID.class), TravelType.valueOf(row.getString(3)) == TravelType.PRIVATE);
                    for (UUID usageId : (UUID[]) row.getArray(1).getArray()) {
                        usages.put(usageId, usage);
                    }
                },
                month.companyId(),
                month.firstDay());
        return usages;
    }

    private Map<String, List<String>> refundsOf(CompanyMonth month) {
        return database
                .query(
                        REFUNDS,
                        row -> Map.entry(row.getString(1), List.of((String[])
                                row.getArray(2).getArray())),
                        month.companyId(),
                        month.firstDay(),
                        month.companyId(),
                        month.firstDay())
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
