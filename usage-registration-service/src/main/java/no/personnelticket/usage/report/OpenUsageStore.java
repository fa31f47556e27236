package no.personnelticket.usage.report;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.usage.month.CompanyMonth;

/**
 * The usages that are in no report yet. {@link #collect} reads them once into a temporary table, so that later steps
 * of the transaction see the same usages, even if more are registered meanwhile.
 */
@Singleton
class OpenUsageStore {

    private static final String CREATE = """
            create temporary table open_usage (
                contract_id uuid, employee_reference uuid, travel_type text, saving_month date, saving numeric,
                usage_ids uuid[], first_at timestamptz, last_at timestamptz, refunded_ids text[]) on commit drop""";

    private static final String COLLECT = """
            insert into open_usage
            select contract_id, employee_reference, travel_type, month, sum(saving), array_agg(usage_id),
                   min(registered_at) filter (where refund_id is null),
                   max(registered_at) filter (where refund_id is null),
                   array_agg(ticket_distribution_id) filter (where refund_id is not null)
            from counted_usage
            where company_id = ? and month <= ? and not reported
            group by contract_id, employee_reference, travel_type, month""";

    private static final String LINES = """
            select employee_reference, saving_month, sum(saving) as saving, sum(cardinality(usage_ids))::int as usages
            from open_usage where travel_type = 'PRIVATE' group by employee_reference, saving_month""";

    private static final String ASSIGN = """
            insert into report_usages (contract_id, saving_month, month, company_id, employee_reference, travel_type,
                                        usage_ids)
            select contract_id, saving_month, ?, ?, employee_reference, travel_type, usage_ids from open_usage
            where travel_type = 'WORK' or employee_reference <> all (?)
            order by contract_id, saving_month""";

    /**
     * A use has the same registration time as its distribution, so the offsets of a report are those of the
     * distributions that were registered in that period, without a lookup by id; distributions of refunded tickets may
     * be older.
     */
    private static final String ADD_SOURCES = """
            with refunded as (select distinct unnest(refunded_ids) as ticket_distribution_id from open_usage),
            source as (
                select topic, partition, kafka_offset from distribution
                where registered_at between (select min(first_at) from open_usage) and (select max(last_at) from open_usage)
                union all
                select topic, partition, kafka_offset from distribution
                where ticket_distribution_id in (select ticket_distribution_id from refunded)
                union all
                select topic, partition, kafka_offset from refund
                where ticket_distribution_id in (select ticket_distribution_id from refunded))
            insert into report_source (company_id, month, topic, partition, first_offset, last_offset)
            select ?, ?, topic, partition, min(kafka_offset), max(kafka_offset) from source group by topic, partition""";

    private static final String OPEN_MONTHS = """
            select distinct report_month from placed_usage
            where company_id = ? and month < ? and not reported order by report_month""";

    private final Database database;

    OpenUsageStore(Database database) {
        this.database = database;
    }

    /** Reads the company's usages up to and including the month that are in no report. Called once in a transaction. */
    void collect(CompanyMonth month) {
        database.query("select set_config('work_mem', '128MB', true)", row -> row);
        database.update(CREATE);
        database.update(COLLECT, month.companyId(), month.firstDay());
    }

    /** The sums of the collected usages on private travel, by employee and the month that they belong to. */
    List<ReportLine> lines() {
        return database.query(LINES, ReportLineStore::line);
    }

    /** Assigns the collected usages to the month's report, except those on private travel of unknown employees. */
    void assignTo(CompanyMonth month, Collection<UUID> unknownEmployees) {
        database.update(
                ASSIGN, month.firstDay(), month.companyId(), Column.of("uuid", unknownEmployees, Function.identity()));
        database.update(ADD_SOURCES, month.companyId(), month.firstDay());
    }

    /** The earlier months that have something to report if they are closed in order. */
    List<YearMonth> openMonthsBefore(CompanyMonth month) {
        return database
                .query(
                        OPEN_MONTHS,
                        row -> YearMonth.from(row.getObject(1, LocalDate.class)),
                        month.companyId(),
                        month.firstDay())
                .stream()
                .filter(open -> open.isBefore(month.month()))
                .toList();
    }
}
