package no.personnelticket.usage.report;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.Event;
import no.personnelticket.events.Money;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.events.TravelType;
import no.personnelticket.messaging.ReceivedEvent;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.usage.identity.EmployeeIdentities;
import no.personnelticket.usage.identity.EmployeeIdentity;
import no.personnelticket.usage.report.Rebuild.Held;

/** What was kept with a report for making it again. */
@Singleton
public class RebuildStore {

    private static final String SOURCES = """
            select topic, partition, first_offset, last_offset from report_source
            where company_id = ? and month = ? order by topic, partition""";

    private static final String USAGES = """
            select usage_ids, employee_reference, travel_type from report_holding
            where company_id = ? and month = ?""";

    private static final String CUT_SHORT = """
            select usage.usage_id, usage.saving
            from report_holding as holding
            join usage on (usage.contract_id, usage.month) = (holding.contract_id, holding.saving_month)
                and usage.usage_id = any (holding.usage_ids)
            join refund_ticket using (refund_id, ticket_id)
            where holding.company_id = ? and holding.month = ? and refund_ticket.saving > -usage.saving""";

    private static final String EMPLOYEES = """
            select employee_reference, employee_no, ssn, employee_status from report_employee
            where company_id = ? and month = ?""";

    private static final String OF_DISTRIBUTIONS = """
            select ticket_distribution_id, fingerprint from distribution where ticket_distribution_id = any (?)""";

    private static final String OF_REFUNDS = "select refund_id, fingerprint from refund where refund_id = any (?)";

    private final Database database;

    public RebuildStore(Database database) {
        this.database = database;
    }

    /** Between which offsets, both included, events of a report were when the month was closed. */
    record Source(String topic, int partition, long firstOffset, long lastOffset) {}

    /**
     * What a report was made of.
     *
     * @param usages that the report holds
     * @param cutShort what refunds gave back, below zero, where they asked for more than was left of a saving
     * @param employees as they were when the month was closed
     */
    record Kept(
            List<Source> sources, Map<UUID, Held> usages, Map<UUID, Money> cutShort, EmployeeIdentities employees) {}

    Kept kept(CompanyMonth month, char reportSeparator) {
        return database.inLongTransaction(
                WholeMonth.LIMIT,
                () -> new Kept(
                        sources(month),
                        usages(month),
                        cutShort(month),
                        new EmployeeIdentities(reportSeparator, employees(month))));
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

    private List<Source> sources(CompanyMonth month) {
        return database.query(
                SOURCES,
                row -> new Source(row.getString(1), row.getInt(2), row.getLong(3), row.getLong(4)),
                month.companyId(),
                month.firstDay());
    }

    private Map<UUID, Held> usages(CompanyMonth month) {
        Map<UUID, Held> usages = new HashMap<>();
        database.forEach(
                USAGES,
                row -> {
                    Held held = new Held(
                            row.getObject(2, UUID.class), TravelType.valueOf(row.getString(3)) == TravelType.PRIVATE);
                    for (UUID usageId : (UUID[]) row.getArray(1).getArray()) {
                        usages.put(usageId, held);
                    }
                },
                month.companyId(),
                month.firstDay());
        return usages;
    }

    private Map<UUID, Money> cutShort(CompanyMonth month) {
        Map<UUID, Money> cutShort = new HashMap<>();
        database.forEach(
                CUT_SHORT,
                row -> cutShort.put(row.getObject(1, UUID.class), Money.nok(row.getBigDecimal(2))),
                month.companyId(),
                month.firstDay());
        return cutShort;
    }

    private Map<UUID, EmployeeIdentity> employees(CompanyMonth month) {
        Map<UUID, EmployeeIdentity> employees = new HashMap<>();
        database.forEach(
                EMPLOYEES,
                row -> employees.put(
                        row.getObject(1, UUID.class),
                        new EmployeeIdentity(
                                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4))),
                month.companyId(),
                month.firstDay());
        return employees;
    }
}
