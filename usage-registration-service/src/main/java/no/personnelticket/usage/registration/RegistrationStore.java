package no.personnelticket.usage.registration;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.Received;
import no.personnelticket.usage.PostgresStore;
import no.personnelticket.usage.PostgresStore.Column;

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
                               saving, coupons, distributed_at, month)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String FINGERPRINTS = """
            select ticket_distribution_id, fingerprint from distribution where ticket_distribution_id = any (?)""";

    private static final String REGISTERED = """
            select usage_id, contract_id, customer_number, ticket_distribution_id, ticket_id, offer_id, coupons,
                   registered_at
            from usage join distribution using (ticket_distribution_id)
            where ticket_distribution_id = any (?)
            order by ticket_distribution_id, ticket_id""";

    private final PostgresStore postgres;

    public RegistrationStore(PostgresStore postgres) {
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

    /** Adds the usages of distributions that were just added. */
    void add(List<Usage> usages) {
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
                Column.of("date", usages, Usage::month));
    }

    /** The fingerprint of each of the distributions that is registered, by id. */
    Map<String, String> fingerprints(Collection<String> ticketDistributionIds) {
        return postgres
                .query(FINGERPRINTS, row -> Map.entry(row.getString(1), row.getString(2)), ids(ticketDistributionIds))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was published when the usages of the distributions were registered. */
    List<UsageRegistered> registered(Collection<String> ticketDistributionIds) {
        return postgres.query(
                REGISTERED,
                row -> new UsageRegistered(
                        row.getObject("usage_id", UUID.class),
                        row.getObject("contract_id", UUID.class),
                        row.getLong("customer_number"),
                        row.getString("ticket_distribution_id"),
                        row.getString("ticket_id"),
                        row.getObject("offer_id", UUID.class),
                        row.getInt("coupons"),
                        PostgresStore.instant(row, "registered_at")),
                ids(ticketDistributionIds));
    }

    private static Column ids(Collection<String> ticketDistributionIds) {
        return Column.of("text", ticketDistributionIds, Function.identity());
    }
}
