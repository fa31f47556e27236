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
import no.personnelticket.usage.registration.CopyStore.Copied;

/** The registered usages: uses of ticket rights, and their reversals. */
@Singleton
class UsageStore {

    private static final List<Copied<Usage>> COLUMNS = List.of(
            new Copied<>("usage_id", (row, usage) -> row.uuid(usage.usageId())),
            new Copied<>("ticket_distribution_id", (row, usage) -> row.text(usage.ticketDistributionId())),
            new Copied<>("ticket_id", (row, usage) -> row.text(usage.ticketId())),
            new Copied<>("contract_id", (row, usage) -> row.uuid(usage.contractId())),
            new Copied<>("offer_id", (row, usage) -> row.uuid(usage.offerId())),
            new Copied<>("customer_number", (row, usage) -> row.int8(usage.customerNumber())),
            new Copied<>("saving", (row, usage) -> row.numeric(usage.saving().amount())),
            new Copied<>("coupons", (row, usage) -> row.int4(usage.coupons())),
            new Copied<>("distributed_at", (row, usage) -> row.instant(usage.distributedAt())),
            new Copied<>("month", (row, usage) -> row.date(usage.month())),
            new Copied<>("registered_at", (row, usage) -> row.instant(usage.registeredAt())),
            new Copied<>("refund_id", (row, usage) -> row.text(usage.refundId())),
            new Copied<>("reverses", (row, usage) -> row.uuid(usage.reverses())));

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
    private final CopyStore<Usage> copy;

    UsageStore(Database database) {
        this.database = database;
        this.copy = new CopyStore<>(database, "usage", COLUMNS);
    }

    /** Adds usages that are not registered yet. */
    void add(List<Usage> usages) {
        if (!usages.isEmpty()) {
            database.query("select ensure_usage_months(?)", row -> row, months(usages));
            copy.add(usages);
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
