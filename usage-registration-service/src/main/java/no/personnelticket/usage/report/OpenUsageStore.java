package no.personnelticket.usage.report;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.store.Database;
import no.personnelticket.usage.month.CompanyMonth;
import no.personnelticket.usage.month.WholeMonth;

/** The usages that no report holds yet. */
@Singleton
class OpenUsageStore {

    private static final String OPEN_LINES = """
            select employee_reference, month as saving_month, sum(saving) as saving, count(*) as usages
            from placed_usage
            where company_id = ? and placed_usage.month <= ? and not reported and travel_type = 'PRIVATE'
            group by employee_reference, saving_month""";

    /**
     * A use was registered at the same instant as its distribution, so the offsets of a report are those of the distributions
     * that were registered in that time, and none has to be looked up by its id.
     */
    private static final String HOLD = """
            with asked as (select ?::int as company_id, ?::date as month),
            open as materialized (
                select contract_id, employee_reference, travel_type, placed_usage.month as saving_month,
                       sum(saving) as saving, array_agg(usage_id) as usage_ids,
                       min(registered_at) filter (where refund_id is null) as first_at,
                       max(registered_at) filter (where refund_id is null) as last_at,
                       array_agg(refund_id) filter (where refund_id is not null) as refund_ids
                from placed_usage join asked using (company_id)
                where placed_usage.month <= asked.month and not reported
                group by contract_id, employee_reference, travel_type, placed_usage.month),
            held as (
                insert into report_holding (contract_id, saving_month, month, company_id, employee_reference, travel_type,
                                            usage_ids)
                select contract_id, saving_month, month, company_id, employee_reference, travel_type, usage_ids
                from open cross join asked
                order by contract_id, saving_month),
            source as (
                select topic, partition, kafka_offset from distribution
                where registered_at between (select min(first_at) from open) and (select max(last_at) from open)
                union all
                select topic, partition, kafka_offset from refund
                where refund_id in (select unnest(refund_ids) from open)),
            sources as (
                insert into report_source (company_id, month, topic, partition, first_offset, last_offset)
                select company_id, month, topic, partition, min(kafka_offset), max(kafka_offset)
                from source cross join asked
                group by company_id, month, topic, partition)
            select employee_reference, saving_month, sum(saving) as saving,
                   sum(cardinality(usage_ids))::int as usages
            from open where travel_type = 'PRIVATE' group by employee_reference, saving_month""";

    private final Database database;

    OpenUsageStore(Database database) {
        this.database = database;
    }

    /** What the company's usages up to and with the month, that no report holds, come to. */
    List<ReportLine> openLines(CompanyMonth month) {
        return database.inLongTransaction(
                WholeMonth.LIMIT,
                () -> database.query(OPEN_LINES, OpenUsageStore::line, month.companyId(), month.firstDay()));
    }

    /** The same, and from now on the month's report holds those usages. */
    List<ReportLine> hold(CompanyMonth month) {
        database.query("select set_config('work_mem', '128MB', true)", row -> row);
        return database.query(HOLD, OpenUsageStore::line, month.companyId(), month.firstDay());
    }

    private static ReportLine line(ResultSet row) throws SQLException {
        return new ReportLine(
                row.getObject("employee_reference", UUID.class),
                YearMonth.from(row.getObject("saving_month", LocalDate.class)),
                Money.nok(row.getBigDecimal("saving")),
                row.getInt("usages"));
    }
}
