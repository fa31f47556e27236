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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.personnelticket.database.Column;
import no.personnelticket.database.Database;
import no.personnelticket.events.Money;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.messaging.Received;

/** The registered distributions and their usages: one statement for each table and batch. */
@ApplicationScoped
public class RegistrationStore {

    private static final String ADD_DISTRIBUTIONS = """
            insert into distribution (ticket_distribution_id, fingerprint, event_id, topic, partition, kafka_offset,
                                      trace_parent, order_id, order_version, order_line_id, registered_at)
            select row.*, ? from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as row
            on conflict (ticket_distribution_id) do nothing
            returning ticket_distribution_id""";

    private static final String ADD_USAGES = """
            insert into usage (usage_id, ticket_distribution_id, ticket_id, contract_id, offer_id, customer_number,
                               saving, coupons, distributed_at, month, registered_at, refund_id, reverses)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String FINGERPRINTS = """
            select ticket_distribution_id, fingerprint from distribution where ticket_distribution_id = any (?)""";

    private static final String OF_DISTRIBUTIONS = """
            select * from usage where ticket_distribution_id = any (?)
            order by ticket_distribution_id, ticket_id, refund_id is not null, registered_at, refund_id""";

    private static final String OF_REFUNDS = """
            select usage.* from refund join usage using (ticket_distribution_id, refund_id)
            where refund.refund_id = any (?)
            order by ticket_distribution_id, ticket_id, refund_id""";

    private final Database postgres;

    public RegistrationStore(Database postgres) {
        this.postgres = postgres;
    }

    /** Adds the distributions that are not there yet; returns the ids of those. */
    Set<String> add(Collection<Received<TicketDistributed>> distributions, Instant registeredAt) {
        return Set.copyOf(postgres.query(
                ADD_DISTRIBUTIONS,
                row -> row.getString(1),
                registeredAt,
                Column.of("text", distributions, received -> received.event().ticketDistributionId()),
                Column.of("text", distributions, Received::fingerprint),
                Column.of("text", distributions, Received::eventId),
                Column.of("text", distributions, Received::topic),
                Column.of("int4", distributions, Received::partition),
                Column.of("int8", distributions, Received::offset),
                Column.of("text", distributions, Received::traceParent),
                Column.of("text", distributions, received -> received.event().orderId()),
                Column.of("int4", distributions, received -> received.event().orderVersion()),
                Column.of("text", distributions, received -> received.event().orderLineId())));
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
        postgres.update(
                ADD_USAGES,
                Column.of("uuid", usages, Usage::usageId),
                Column.of("text", usages, Usage::ticketDistributionId),
                Column.of("text", usages, Usage::ticketId),
                Column.of("uuid", usages, Usage::contractId),
                Column.of("uuid", usages, Usage::offerId),
                Column.of("int8", usages, Usage::customerNumber),
                Column.of("numeric", usages, usage -> usage.saving().amount()),
                Column.of("int4", usages, Usage::coupons),
                Column.of("timestamptz", usages, Usage::distributedAt),
                Column.of("date", usages, Usage::month),
                Column.of("timestamptz", usages, Usage::registeredAt),
                Column.of("text", usages, Usage::refundId),
                Column.of("uuid", usages, Usage::reverses));
    }

    /** The fingerprint of each of the distributions that is registered, by id. */
    Map<String, String> fingerprints(Collection<String> ticketDistributionIds) {
        return postgres
                .query(FINGERPRINTS, row -> Map.entry(row.getString(1), row.getString(2)), ids(ticketDistributionIds))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The uses and reversals of the distributions. */
    List<Usage> ofDistributions(Collection<String> ticketDistributionIds) {
        return ticketDistributionIds.isEmpty()
                ? List.of()
                : postgres.query(OF_DISTRIBUTIONS, RegistrationStore::usage, ids(ticketDistributionIds));
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
