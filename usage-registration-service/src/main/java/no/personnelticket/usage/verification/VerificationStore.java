package no.personnelticket.usage.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import no.personnelticket.store.Database;
import no.personnelticket.usage.month.WholeMonth;

/** Checks all invariants. */
@ApplicationScoped
class VerificationStore {

    private static final String SUMMARY = """
            with parameters as (select ?::int as company_id, ?::date as first_month, ?::date as last_month,
                           ?::date as today),
            closed as (
                select report.* from report join parameters using (company_id)
                where month between first_month and last_month),
            usage_of_months as (
                select of_months.* from parameters cross join lateral (
                    select * from counted_usage
                    where counted_usage.company_id = parameters.company_id and month between first_month and last_month
                    offset 0) as of_months),
            unreported_usage as (
                select of_company.* from parameters cross join lateral (
                    select * from counted_usage
                    where counted_usage.company_id = parameters.company_id and not reported offset 0) as of_company)
            select count(*) as checked, count(*) filter (where is_wrong) as wrong,
                   coalesce((array_agg(item order by item) filter (where is_wrong))[1:10], '{}') as first_wrong
            from (%s) as one_invariant""";

    private final Database database;
    private final ReportRecountStore reports;
    private final Clock clock;

    VerificationStore(Database database, ReportRecountStore reports, Clock clock) {
        this.database = database;
        this.reports = reports;
        this.clock = clock;
    }

    /** The results of all invariants, in their order. */
    List<InvariantResult> verify(CompanyMonths months) {
        return database.inLongTransaction(WholeMonth.LIMIT, () -> Arrays.stream(Invariant.values())
                .map(invariant -> verify(invariant, months))
                .toList());
    }

    private InvariantResult verify(Invariant invariant, CompanyMonths months) {
        return invariant
                .query()
                .map(query -> verify(invariant, query, months))
                .orElseGet(() -> reports.verify(invariant, months));
    }

    private InvariantResult verify(Invariant invariant, String query, CompanyMonths months) {
        return database.query(
                        SUMMARY.formatted(query),
                        row -> InvariantResult.of(
                                invariant, row.getLong("checked"), row.getLong("wrong"), List.of((String[])
                                        row.getArray("first_wrong").getArray())),
                        months.companyId(),
                        months.from().atDay(1),
                        months.to().atDay(1),
                        LocalDate.now(clock))
                .get(0);
    }
}
