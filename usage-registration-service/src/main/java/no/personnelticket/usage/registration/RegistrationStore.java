package no.personnelticket.usage.registration;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import no.personnelticket.database.BinaryRows;
import no.personnelticket.database.Column;
import no.personnelticket.database.Database;
import no.personnelticket.events.Money;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.messaging.Received;

/**
 * The registered distributions and their usages, one {@code COPY} for each table and batch. A distribution that another
 * instance adds at the same moment breaks the key; whoever looks then finds it.
 */
@ApplicationScoped
public class RegistrationStore {

    private static final String ADD_DISTRIBUTIONS = """
            copy distribution (ticket_distribution_id, fingerprint, event_id, topic, partition, kafka_offset,
                               trace_parent, order_id, order_version, order_line_id, registered_at)
            from stdin (format binary)""";

    private static final String ADD_USAGES = """
            copy usage (usage_id, ticket_distribution_id, ticket_id, contract_id, offer_id, customer_number,
                        saving, coupons, distributed_at, month, registered_at, refund_id, reverses)
            from stdin (format binary)""";

    private static final String REGISTERED = """
            select ticket_distribution_id, fingerprint, registered_at from distribution
            where ticket_distribution_id = any (?)""";

    private static final String OF_DISTRIBUTIONS = """
            select * from usage where ticket_distribution_id = any (?)
            order by ticket_distribution_id, ticket_id, refund_id is not null, registered_at, refund_id""";

    private static final String REVERSALS_OF_DISTRIBUTIONS = """
            select usage.* from refund join usage using (ticket_distribution_id, refund_id)
            where refund.ticket_distribution_id = any (?)
            order by ticket_distribution_id, ticket_id, refund_id""";

    private static final String OF_REFUNDS = """
            select usage.* from refund join usage using (ticket_distribution_id, refund_id)
            where refund.refund_id = any (?)
            order by ticket_distribution_id, ticket_id, refund_id""";

    private final Database postgres;

    public RegistrationStore(Database postgres) {
        this.postgres = postgres;
    }

    /** Adds distributions, of different ids, that are not there yet. */
    void add(Collection<Received<TicketDistributed>> distributions, Instant registeredAt) {
        if (!distributions.isEmpty()) {
            postgres.copy(ADD_DISTRIBUTIONS, rows(distributions, registeredAt));
        }
    }

    /** The same, unless one of them is there already: then it adds none and returns false. */
    boolean addIfNew(Collection<Received<TicketDistributed>> distributions, Instant registeredAt) {
        return postgres.copyIfNew(ADD_DISTRIBUTIONS, rows(distributions, registeredAt));
    }

    private static BinaryRows rows(Collection<Received<TicketDistributed>> distributions, Instant registeredAt) {
        BinaryRows rows = new BinaryRows();
        distributions.forEach(distribution -> add(rows, distribution, registeredAt));
        return rows;
    }

    private static void add(BinaryRows rows, Received<TicketDistributed> received, Instant registeredAt) {
        rows.row(11)
                .text(received.event().ticketDistributionId())
                .text(received.fingerprint())
                .text(received.eventId())
                .text(received.topic())
                .int4(received.partition())
                .int8(received.offset())
                .text(received.traceParent())
                .text(received.event().orderId())
                .int4(received.event().orderVersion())
                .text(received.event().orderLineId())
                .instant(registeredAt);
    }

    /** Adds usages of distributions, or reversals by refunds, that were just added. */
    void add(List<Usage> usages) {
        if (usages.isEmpty()) {
            return;
        }
        postgres.query(
                "select ensure_usage_months(?)",
                row -> row,
                Column.of(
                        "date",
                        usages.stream().map(Usage::month).distinct().sorted().toList(),
                        Function.identity()));
        BinaryRows rows = new BinaryRows();
        usages.forEach(usage -> add(rows, usage));
        postgres.copy(ADD_USAGES, rows);
    }

    private static void add(BinaryRows rows, Usage usage) {
        rows.row(13)
                .uuid(usage.usageId())
                .text(usage.ticketDistributionId())
                .text(usage.ticketId())
                .uuid(usage.contractId())
                .uuid(usage.offerId())
                .int8(usage.customerNumber())
                .numeric(usage.saving().amount())
                .int4(usage.coupons())
                .instant(usage.distributedAt())
                .date(usage.month())
                .instant(usage.registeredAt())
                .text(usage.refundId())
                .uuid(usage.reverses());
    }

    /** What is known of a distribution that was registered before. */
    record Registered(String fingerprint, Instant at) {}

    /** Those of the distributions that are registered, by id. */
    Map<String, Registered> registered(Collection<String> ticketDistributionIds) {
        return postgres
                .query(
                        REGISTERED,
                        row -> Map.entry(
                                row.getString(1),
                                new Registered(row.getString(2), Database.instant(row, "registered_at"))),
                        ids(ticketDistributionIds))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The uses and reversals of the distributions. */
    List<Usage> ofDistributions(Collection<String> ticketDistributionIds) {
        return postgres.query(OF_DISTRIBUTIONS, RegistrationStore::usage, ids(ticketDistributionIds));
    }

    /** The reversals of the distributions' usages. */
    List<Usage> reversals(Collection<String> ticketDistributionIds) {
        return postgres.query(REVERSALS_OF_DISTRIBUTIONS, RegistrationStore::usage, ids(ticketDistributionIds));
    }

    /** The reversals that the refunds made. */
    List<Usage> ofRefunds(Collection<String> refundIds) {
        return postgres.query(OF_REFUNDS, RegistrationStore::usage, ids(refundIds));
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
                row.getObject("reverses", UUID.class));
    }

    private static Column ids(Collection<String> ids) {
        return Column.of("text", ids, Function.identity());
    }
}
