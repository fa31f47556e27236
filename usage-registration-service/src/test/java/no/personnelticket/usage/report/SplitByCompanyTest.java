package no.personnelticket.usage.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import no.personnelticket.store.Database;
import org.junit.jupiter.api.Test;

/** What PostgreSQL could be split by, should one server not do: docs/operating/sizing.md. */
@QuarkusTest
class SplitByCompanyTest {

    /** Tables of a unique index, a primary key among them, that has not company_id in it; partitions are as their table. */
    private static final String WITHOUT_COMPANY = """
            select distinct relname from pg_index
            join pg_class on pg_class.oid = indrelid and relkind in ('r', 'p') and not relispartition
            join pg_namespace on pg_namespace.oid = relnamespace and nspname = 'public'
            where indisunique and not exists (
                select from pg_attribute
                where attrelid = indrelid and attnum = any (indkey) and attname = 'company_id')
            order by relname""";

    @Inject
    Database database;

    @Test
    void what_closed_reports_consist_of_has_the_company_in_every_unique_key() {
        assertThat(database.query(WITHOUT_COMPANY, row -> row.getString(1)))
                .isNotEmpty()
                .doesNotContain(
                        "report",
                        "report_source",
                        "report_employee",
                        "report_unknown_employee",
                        "report_line",
                        "report_benefit",
                        "closing_failure",
                        "used_elsewhere");
    }

    @Test
    void what_is_registered_before_its_company_is_known_has_not_and_is_all_that_has_not() {
        List<String> known = List.of(
                "anomaly",
                "anomaly_decision",
                "audit_entry",
                "audit_link",
                "checked_distribution",
                "contract",
                "distribution",
                "flyway_schema_history",
                "published_usage",
                "refund",
                "refund_ticket",
                "usage");

        assertThat(known).containsAll(database.query(WITHOUT_COMPANY, row -> row.getString(1)));
    }
}
