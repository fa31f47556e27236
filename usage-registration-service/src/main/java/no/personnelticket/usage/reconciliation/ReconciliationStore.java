package no.personnelticket.usage.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import no.personnelticket.events.Money;
import no.personnelticket.store.Database;
import no.personnelticket.usage.month.WholeMonth;
import no.personnelticket.usage.reconciliation.Reconciliation.Day;

/** Counts registrations by day. */
@ApplicationScoped
class ReconciliationStore {

    private static final String SELECT = """
            with parameters as (
                select ?::int as company_id, ?::date::timestamp at time zone 'Europe/Oslo' as first,
                       (?::date + 1)::timestamp at time zone 'Europe/Oslo' as after),
            used as (
                select (registered_at at time zone 'Europe/Oslo')::date as day,
                       count(*) filter (where reverses is null) as uses,
                       count(*) filter (where reverses is not null) as reversals,
                       count(distinct refund_id) as refunds,
                       count(*) filter (where reverses is null and not validated) as without_validation,
                       count(*) filter (where reverses is null and validated is null) as awaiting_validation,
                       sum(saving) as saving,
                       sum(saving) filter (where reported and travel_type = 'PRIVATE' and exists (
                           select from report_line where report_line.company_id = found.company_id
                               and report_line.month = report_month and report_line.saving_month = found.month
                               and report_line.employee_reference = found.employee_reference)) as in_reports,
                       sum(saving) filter (where not reported and travel_type = 'PRIVATE') as in_open_months,
                       sum(saving) filter (where travel_type = 'WORK') as on_work_travel,
                       sum(saving) filter (where travel_type is null) as awaiting_contract
                from parameters cross join lateral (
                    select * from placed_usage
                    where registered_at >= parameters.first and registered_at < parameters.after
                        and (parameters.company_id is null or placed_usage.company_id = parameters.company_id)
                    offset 0) as found
                group by day),
            distributed as (
                select (registered_at at time zone 'Europe/Oslo')::date as day, count(*) as distributions,
                       count(*) filter (where parameters.company_id is null and contract_ids = '{}') as without_right,
                       count(*) filter (where uses <> cardinality(contract_ids)) as incomplete,
                       sum(saving - saving_of_uses) as missing_saving
                from counted_distribution, parameters
                where registered_at >= parameters.first and registered_at < parameters.after
                    and (parameters.company_id is null or exists (
                        select from contract
                        where contract_id = any (contract_ids) and contract.company_id = parameters.company_id))
                group by day),
            refunded as (
                select (registered_at at time zone 'Europe/Oslo')::date as day, count(*) as refunds,
                       count(*) filter (where not exists (
                           select from distribution
                           where distribution.ticket_distribution_id = refund.ticket_distribution_id)) as waiting
                from refund, parameters
                where registered_at >= parameters.first and registered_at < parameters.after and parameters.company_id is null
                group by day),
            anomalous as (
                select (found_at at time zone 'Europe/Oslo')::date as day,
                       count(*) filter (where kind = 'REFUND_CUT_SHORT') as cut_short,
                       count(*) filter (where kind = 'REFUND_OF_OTHER_CUSTOMER') as of_other_customer,
                       count(*) filter (where kind = 'REFUND_WITHOUT_USE') as without_use
                from refund_anomaly as found, parameters
                where found_at >= parameters.first and found_at < parameters.after
                    and (parameters.company_id is null or exists (
                        select from counted_usage
                        where counted_usage.usage_id = found.usage_id and counted_usage.company_id = parameters.company_id))
                group by day)
            select day, coalesce(distributions, 0) as distributions,
                   case when parameters.company_id is null then coalesce(without_right, 0) end as without_right,
                   coalesce(incomplete, 0) as incomplete, coalesce(refunded.refunds, used.refunds, 0) as refunds,
                   case when parameters.company_id is null then coalesce(waiting, 0) end as waiting,
                   coalesce(cut_short, 0) as cut_short, coalesce(of_other_customer, 0) as of_other_customer,
                   case when parameters.company_id is null then coalesce(without_use, 0) end as without_use,
                   coalesce(uses, 0) as uses, coalesce(reversals, 0) as reversals,
                   coalesce(without_validation, 0) as without_validation,
                   coalesce(awaiting_validation, 0) as awaiting_validation,
                   coalesce(saving, 0.00) + coalesce(missing_saving, 0.00) as saving,
                   coalesce(in_reports, 0.00) as in_reports, coalesce(in_open_months, 0.00) as in_open_months,
                   coalesce(on_work_travel, 0.00) as on_work_travel,
                   coalesce(awaiting_contract, 0.00) as awaiting_contract
            from used full join distributed using (day) full join refunded using (day)
            full join anomalous using (day) cross join parameters
            order by day""";

    private final Database database;

    ReconciliationStore(Database database) {
        this.database = database;
    }

    /**
     * The days on which anything was registered.
     *
     * @param companyId null for all companies
     */
    List<Day> days(Integer companyId, LocalDate from, LocalDate to) {
        return database.inLongTransaction(
                WholeMonth.LIMIT, () -> database.query(SELECT, ReconciliationStore::day, companyId, from, to));
    }

    private static Day day(ResultSet row) throws SQLException {
        Money saving = money(row, "saving");
        Money inReports = money(row, "in_reports");
        Money inOpenMonths = money(row, "in_open_months");
        Money onWorkTravel = money(row, "on_work_travel");
        Money awaitingContract = money(row, "awaiting_contract");
        return new Day(
                row.getObject("day", LocalDate.class),
                row.getLong("distributions"),
                row.getObject("without_right", Long.class),
                row.getLong("incomplete"),
                row.getLong("refunds"),
                row.getObject("waiting", Long.class),
                row.getLong("cut_short"),
                row.getLong("of_other_customer"),
                row.getObject("without_use", Long.class),
                row.getLong("uses"),
                row.getLong("reversals"),
                row.getLong("without_validation"),
                row.getLong("awaiting_validation"),
                saving,
                inReports,
                inOpenMonths,
                onWorkTravel,
                awaitingContract,
                saving.minus(inReports).minus(inOpenMonths).minus(onWorkTravel).minus(awaitingContract));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.nok(row.getBigDecimal(column));
    }
}
