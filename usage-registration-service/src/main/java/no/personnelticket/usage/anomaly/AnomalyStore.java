package no.personnelticket.usage.anomaly;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.http.Page;
import no.personnelticket.http.Paging;
import no.personnelticket.store.Database;
import no.personnelticket.usage.month.CallingClient;
import no.personnelticket.usage.month.WholeMonth;

/** The anomalies of registered refunds and tickets, and the decisions on them. */
@Singleton
class AnomalyStore {

    private static final String FIND_NEW = """
            insert into anomaly (kind, ticket_distribution_id, ticket_id, refund_id, usage_id, amount, found_at)
            select kind, ticket_distribution_id, ticket_id, refund_id, usage_id, amount, found_at from refund_anomaly
            union all
            select kind, ticket_distribution_id, ticket_id, refund_id, usage_id, amount, found_at
            from ticket_distributed_twice
            on conflict do nothing""";

    private static final String FOUND = """
            from anomaly as found
            left join lateral (
                select company_id, employee_reference from counted_usage
                where counted_usage.usage_id = found.usage_id limit 1) as use on true
            left join anomaly_decision as decided using (kind, ticket_distribution_id, ticket_id, refund_id)
            """;

    private static final String OF_COMPANY = FOUND + """
            where (?::int is null or company_id = ?) and (? or decided.decision is null)
            """;

    private static final String SELECT = "select found.*, company_id, employee_reference, decision, explanation,"
            + " decided_at, decided_by, client_name ";

    private static final String ORDERED = """
            order by found_at, ticket_distribution_id, ticket_id, kind, refund_id
            limit ? offset ?""";

    private static final String OF_KEY = SELECT + FOUND + """
            where kind = ? and ticket_distribution_id = ? and ticket_id = ? and refund_id = ?""";

    private static final String UNDECIDED =
            "select (select count(*) from anomaly) - (select count(*) from anomaly_decision)";

    private static final String DECIDE = """
            insert into anomaly_decision (kind, ticket_distribution_id, ticket_id, refund_id, decision, explanation,
                                          decided_at, decided_by, client_name)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    private final Database database;

    AnomalyStore(Database database) {
        this.database = database;
    }

    /**
     * Searches all registered refunds and tickets for anomalies.
     *
     * @return how many new ones there are
     */
    int findNew() {
        return database.inLongTransaction(WholeMonth.LIMIT, () -> database.update(FIND_NEW));
    }

    /**
     * Anomalies in the order in which they were found.
     *
     * @param companyId null for all, also those without a company
     */
    Page<Anomaly> find(Integer companyId, boolean includeDecided, Paging paging) {
        return database.inLongSnapshot(WholeMonth.LIMIT, () -> {
            long total = database.query(
                            "select count(*) " + OF_COMPANY,
                            row -> row.getLong(1),
                            companyId,
                            companyId,
                            includeDecided)
                    .get(0);
            List<Anomaly> page = database.query(
                    SELECT + OF_COMPANY + ORDERED,
                    AnomalyStore::anomaly,
                    companyId,
                    companyId,
                    includeDecided,
                    paging.perPage(),
                    paging.offset());
            return Page.of(page, paging, total);
        });
    }

    /** How many are not decided. */
    long undecided() {
        return database.first(UNDECIDED, row -> row.getLong(1)).orElseThrow();
    }

    Optional<Anomaly> find(DecisionRequest named) {
        return database.first(
                OF_KEY,
                AnomalyStore::anomaly,
                named.kind().name(),
                named.ticketDistributionId(),
                named.ticketId(),
                refundId(named));
    }

    /** Stores a decision; changes nothing if there is one already. */
    void decide(DecisionRequest request, Instant at, CallingClient by) {
        database.update(
                DECIDE,
                request.kind().name(),
                request.ticketDistributionId(),
                request.ticketId(),
                refundId(request),
                request.decision().name(),
                request.explanation(),
                at,
                by.id(),
                by.name());
    }

    private static String refundId(DecisionRequest request) {
        return request.refundId() == null ? "" : request.refundId();
    }

    private static Anomaly anomaly(ResultSet row) throws SQLException {
        return new Anomaly(
                Anomaly.Kind.valueOf(row.getString("kind")),
                row.getString("ticket_distribution_id"),
                row.getString("ticket_id"),
                row.getString("refund_id").isEmpty() ? null : row.getString("refund_id"),
                row.getObject("usage_id", UUID.class),
                row.getObject("company_id", Integer.class),
                row.getObject("employee_reference", UUID.class),
                Money.nok(row.getBigDecimal("amount")),
                Database.instant(row, "found_at"),
                row.getString("decision") == null ? null : decided(row));
    }

    private static Anomaly.Decided decided(ResultSet row) throws SQLException {
        return new Anomaly.Decided(
                Anomaly.Decision.valueOf(row.getString("decision")),
                row.getString("explanation"),
                Database.instant(row, "decided_at"),
                row.getString("decided_by"),
                row.getString("client_name"));
    }
}
