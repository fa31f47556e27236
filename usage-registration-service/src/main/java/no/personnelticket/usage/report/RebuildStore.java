package no.personnelticket.usage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.database.Database;
import no.personnelticket.events.Money;
import no.personnelticket.events.TravelType;
import no.personnelticket.usage.identity.EmployeeIdentities;
import no.personnelticket.usage.identity.EmployeeIdentity;
import no.personnelticket.usage.report.Rebuild.Held;

/** What was kept with a report for making it again. */
@ApplicationScoped
public class RebuildStore {

    private final Database postgres;

    public RebuildStore(Database postgres) {
        this.postgres = postgres;
    }

    /** Between which offsets, both included, events of a report stand. */
    record Source(String topic, int partition, long firstOffset, long lastOffset) {}

    boolean isKept(CompanyMonth month) {
        return !postgres.query(
                        "select 1 from report where company_id = ? and month = ? and rates_version is not null",
                        row -> row.getInt(1),
                        month.companyId(),
                        month.firstDay())
                .isEmpty();
    }

    List<Source> sources(CompanyMonth month) {
        return postgres.query(
                """
                select topic, partition, first_offset, last_offset from report_source
                where company_id = ? and month = ? order by topic, partition""",
                row -> new Source(row.getString(1), row.getInt(2), row.getLong(3), row.getLong(4)),
                month.companyId(),
                month.firstDay());
    }

    /** The usages that the report holds. */
    Map<UUID, Held> held(CompanyMonth month) {
        Map<UUID, Held> held = new HashMap<>();
        postgres.forEach(
                """
                select usage_ids, employee_reference, travel_type from report_holding
                where company_id = ? and month = ?""",
                row -> {
                    Held holding = new Held(
                            row.getObject(2, UUID.class), TravelType.valueOf(row.getString(3)) == TravelType.PRIVATE);
                    for (UUID usageId : (UUID[]) row.getArray(1).getArray()) {
                        held.put(usageId, holding);
                    }
                },
                month.companyId(),
                month.firstDay());
        return held;
    }

    /** What refunds gave back, below zero, where they asked for more than was left of a saving. */
    Map<UUID, Money> cutShort(CompanyMonth month) {
        Map<UUID, Money> cutShort = new HashMap<>();
        postgres.query(
                """
                select usage.usage_id, usage.saving
                from refund_anomaly
                join usage using (refund_id, ticket_id)
                join report_holding as holding
                    on (holding.contract_id, holding.saving_month) = (usage.contract_id, usage.month)
                    and usage.usage_id = any (holding.usage_ids)
                where company_id = ? and holding.month = ?""",
                row -> cutShort.put(row.getObject(1, UUID.class), Money.nok(row.getBigDecimal(2))),
                month.companyId(),
                month.firstDay());
        return cutShort;
    }

    /** Who the employees were when the month was closed. */
    EmployeeIdentities employees(CompanyMonth month, char reportSeparator) {
        Map<UUID, EmployeeIdentity> employees = new HashMap<>();
        postgres.query(
                """
                select employee_reference, employee_no, ssn, employee_status from report_employee
                where company_id = ? and month = ?""",
                row -> employees.put(
                        row.getObject(1, UUID.class),
                        new EmployeeIdentity(
                                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4))),
                month.companyId(),
                month.firstDay());
        return new EmployeeIdentities(reportSeparator, employees);
    }
}
