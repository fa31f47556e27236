package no.personnelticket.usage.registration;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.personnelticket.events.Money;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.store.TableColumns;

/** The registered usages: uses of ticket rights, and their reversals. */
@Singleton
class UsageStore {

    private static final TableColumns<Usage> COLUMNS = TableColumns.<Usage>of("usage")
            .column("usage_id", "uuid", Usage::usageId)
            .column("ticket_distribution_id", "text", Usage::ticketDistributionId)
            .column("ticket_id", "text", Usage::ticketId)
            .column("contract_id", "uuid", Usage::contractId)
            .column("offer_id", "uuid", Usage::offerId)
            .copied("customer_number", (row, usage) -> row.int8(usage.customerNumber()))
            .column("saving", "numeric", usage -> usage.saving().amount())
            .copied("coupons", (row, usage) -> row.int4(usage.coupons()))
            .column("distributed_at", "timestamptz", Usage::distributedAt)
            .column("month", "date", Usage::month)
            .column("registered_at", "timestamptz", Usage::registeredAt)
            .column("refund_id", "text", Usage::refundId)
            .column("reverses", "uuid", Usage::reverses);

    /** A use is in the partition of its distribution's month, a reversal in that of its refund's month. */
    private static final String OF_DISTRIBUTIONS = """
            select usage.*, distribution.trace_parent
            from distribution join usage using (ticket_distribution_id, month)
            where distribution.ticket_distribution_id = any (?) and reverses is null
            union all
            select usage.*, refund.trace_parent
            from refund join usage using (ticket_distribution_id, refund_id)
            where refund.ticket_distribution_id = any (?)
            order by ticket_distribution_id, ticket_id, registered_at, refund_id nulls first""";

    private static final String OF_REFUNDS = """
            select usage.*, refund.trace_parent
            from refund join usage using (ticket_distribution_id, refund_id)
            where refund.refund_id = any (?)
            order by ticket_distribution_id, ticket_id, refund_id""";

    private final Database database;

    UsageStore(Database database) {
        this.database = database;
    }

    /** Adds usages that are not registered yet. */
    void add(List<Usage> usages) {
        if (!usages.isEmpty()) {
            database.query("select ensure_usage_months(?)", row -> row, months(usages));
            COLUMNS.copy(database, usages);
        }
    }

    /** The uses and reversals of the distributions. */
    List<Usage> ofDistributions(Collection<String> ticketDistributionIds) {
        if (ticketDistributionIds.isEmpty()) {
            return List.of();
        }
        Column ids = ids(ticketDistributionIds);
        return database.query(OF_DISTRIBUTIONS, UsageStore::usage, ids, ids);
    }

    /** The reversals that the refunds made. */
    List<Usage> ofRefunds(Collection<String> refundIds) {
        return database.query(OF_REFUNDS, UsageStore::usage, ids(refundIds));
    }

    private static Usage usage(ResultSet row) throws SQLException {
        return new Usage(
                row.getObject("usage_id", UUID.class),
                row.getString("ticket_distribution_id"),
                row.getString("ticket_id"),
                row.getObject("contract_id", UUID.class),
                row.getObject("offer_id", UUID.class),
                row.getLong("customer_number"),
                Money.nok(row.getBigDecimal("saving")),
                row.getInt("coupons"),
                Database.instant(row, "distributed_at"),
                row.getObject("month", LocalDate.class),
                Database.instant(row, "registered_at"),
                row.getString("refund_id"),
                row.getObject("reverses", UUID.class),
                row.getString("trace_parent"));
    }

    private static Column months(List<Usage> usages) {
        return Column.of(
                "date", usages.stream().map(Usage::month).distinct().sorted().toList(), Function.identity());
    }

    private static Column ids(Collection<String> ids) {
        return Column.of("text", ids, Function.identity());
    }
}
