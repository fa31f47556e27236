package no.personnelticket.usage.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.personnelticket.events.Money;
import no.personnelticket.events.TravelType;
import no.personnelticket.http.Page;
import no.personnelticket.http.Paging;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.usage.month.WholeMonth;

/** Finds usages with the current data of their contracts, reports and validation. */
@ApplicationScoped
class UsageSearchStore {

    private static final String FOUND = """
            from %s as found
            where %s and (? or company_id = any (?)) and (?::boolean is null or validated = ?)
            """;

    private static final String COUNT = "select count(*) " + FOUND;

    private static final String SELECT =
            "select found.*, refunded_at < distributed_at as refund_is_before_distribution " + FOUND + """
            order by distributed_at, ticket_distribution_id, ticket_id, refund_id is not null, registered_at, usage_id
            limit ? offset ?""";

    private final Database database;

    UsageSearchStore(Database database) {
        this.database = database;
    }

    /**
     * Usages in the order in which the tickets were distributed.
     *
     * @param validated whether the tickets must be validated or not; null for any
     * @param companyIds the companies whose usages may be read; empty for all, also those whose company is not known
     *     yet
     */
    Page<RegisteredUsage> search(
            UsageCriterion criterion, Boolean validated, Optional<Set<Integer>> companyIds, Paging paging) {
        return criterion instanceof UsageCriterion.OfCompany
                ? database.inLongSnapshot(WholeMonth.LIMIT, () -> page(criterion, validated, companyIds, paging))
                : database.inSnapshot(() -> page(criterion, validated, companyIds, paging));
    }

    private Page<RegisteredUsage> page(
            UsageCriterion criterion, Boolean validated, Optional<Set<Integer>> companyIds, Paging paging) {
        String condition = condition(criterion);
        Column visible = Column.of("int4", companyIds.orElse(Set.of()), Function.identity());
        long total = database.query(
                        COUNT.formatted("placed_usage", condition),
                        row -> row.getLong(1),
                        criterion.value(),
                        companyIds.isEmpty(),
                        visible,
                        validated,
                        validated)
                .get(0);
        List<RegisteredUsage> page = database.query(
                SELECT.formatted("sourced_usage", condition),
                UsageSearchStore::usage,
                criterion.value(),
                companyIds.isEmpty(),
                visible,
                validated,
                validated,
                paging.perPage(),
                paging.offset());
        return Page.of(page, paging, total);
    }

    private static String condition(UsageCriterion criterion) {
        if (criterion instanceof UsageCriterion.OfTicketDistribution) {
            return "ticket_distribution_id = ?";
        }
        if (criterion instanceof UsageCriterion.OfContract) {
            return "contract_id = ?";
        }
        return criterion instanceof UsageCriterion.OfCustomer ? "customer_number = ?" : "company_id = ?";
    }

    private static RegisteredUsage usage(ResultSet row) throws SQLException {
        Optional<TravelType> travelType =
                Optional.ofNullable(row.getString("travel_type")).map(TravelType::valueOf);
        return new RegisteredUsage(
                row.getObject("usage_id", UUID.class),
                row.getString("ticket_distribution_id"),
                row.getString("ticket_id"),
                row.getObject("contract_id", UUID.class),
                row.getObject("offer_id", UUID.class),
                row.getLong("customer_number"),
                row.getObject("company_id", Integer.class),
                travelType.orElse(null),
                Money.nok(row.getBigDecimal("saving")),
                travelType.map(type -> type == TravelType.PRIVATE).orElse(null),
                Database.instant(row, "distributed_at"),
                Optional.ofNullable(row.getObject("report_month", LocalDate.class))
                        .map(month -> YearMonth.from(month).toString())
                        .orElse(null),
                row.getObject("validated", Boolean.class),
                row.getObject("reverses", UUID.class),
                row.getString("refund_id"),
                row.getObject("refund_is_before_distribution", Boolean.class),
                new RegisteredUsage.Source(
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("kafka_offset"),
                        row.getString("event_id"),
                        row.getString("trace_parent")));
    }
}
