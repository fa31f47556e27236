package no.personnelticket.usage.registration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.personnelticket.events.Money;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.messaging.consume.ReceivedEvent;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;

/** The registered refunds with their tickets. */
@Singleton
class RefundStore {

    /** Distinguishes the lock between distributions and refunds from other advisory locks. */
    private static final int REFUNDS = 2;

    private static final String ADD = """
            insert into refund (registered_at, refund_id, ticket_distribution_id, customer_number, refunded_at, fingerprint,
                                topic, partition, kafka_offset, trace_parent)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (refund_id) do nothing
            returning refund_id""";

    private static final String ADD_TICKETS =
            "insert into refund_ticket (refund_id, ticket_id, saving) select * from unnest(?, ?, ?)";

    private static final String OF_DISTRIBUTIONS = """
            select refund_id, refund.ticket_distribution_id, customer_number, refunded_at, trace_parent,
                   array_agg(ticket_id order by ticket_id) as ticket_ids,
                   array_agg(saving order by ticket_id) as savings
            from refund join refund_ticket using (refund_id)
            where refund.ticket_distribution_id = any (?)
            group by refund.refund_id
            order by partition, kafka_offset, refund_id""";

    private static final String ANOMALIES =
            "select distinct refund_id from refund_anomaly where ticket_distribution_id = any (?) and found_at = ?";

    private final Database database;

    RefundStore(Database database) {
        this.database = database;
    }

    /** Prevents other transactions from storing refunds until this one ends. */
    void lockOutRefunds() {
        database.query("select pg_advisory_xact_lock_shared(?, 0)", row -> row, REFUNDS);
    }

    /** Prevents other transactions from storing distributions and refunds until this one ends. */
    void lockOutDistributionsAndRefunds() {
        database.query("select pg_advisory_xact_lock(?, 0)", row -> row, REFUNDS);
    }

    /** Adds the refunds that are not registered yet; returns their ids. */
    Set<String> add(
            Collection<ReceivedEvent<TicketRefunded>> received, Function<TicketRefunded, Instant> registeredAt) {
        Set<String> added = Set.copyOf(database.query(
                ADD,
                row -> row.getString(1),
                Column.of("timestamptz", received, one -> registeredAt.apply(one.event())),
                Column.of("text", received, one -> one.event().refundId()),
                Column.of("text", received, one -> one.event().ticketDistributionId()),
                Column.of("int8", received, one -> one.event().customerNumber()),
                Column.of("timestamptz", received, one -> one.event().refundedAt()),
                Column.of("text", received, ReceivedEvent::fingerprint),
                Column.of("text", received, ReceivedEvent::topic),
                Column.of("int4", received, ReceivedEvent::partition),
                Column.of("int8", received, ReceivedEvent::offset),
                Column.of("text", received, ReceivedEvent::traceParent)));
        addTickets(received.stream()
                .map(ReceivedEvent::event)
                .filter(refund -> added.contains(refund.refundId()))
                .flatMap(RefundTicket::of)
                .toList());
        return added;
    }

    /** The fingerprints of the registered ones of these refunds, by id. */
    Map<String, String> fingerprints(Collection<String> refundIds) {
        return database
                .query(
                        "select refund_id, fingerprint from refund where refund_id = any (?)",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        texts(refundIds))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The refunds of each distribution that has any, in the order of partition and offset, in which they count. */
    Map<String, List<Refund>> ofDistributions(Collection<String> ticketDistributionIds) {
        return database
                .query(
                        OF_DISTRIBUTIONS,
                        row -> Map.entry(row.getString("ticket_distribution_id"), refund(row)),
                        texts(ticketDistributionIds))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, HashMap::new, mapping(Map.Entry::getValue, toList())));
    }

    /** The refunds that are anomalies found at this moment. */
    List<String> anomalies(Collection<String> ticketDistributionIds, Instant foundAt) {
        return database.query(ANOMALIES, row -> row.getString(1), texts(ticketDistributionIds), foundAt);
    }

    private record RefundTicket(String refundId, String ticketId, Money saving) {

        static Stream<RefundTicket> of(TicketRefunded refund) {
            return refund.tickets().stream()
                    .map(ticket -> new RefundTicket(refund.refundId(), ticket.ticketId(), ticket.saving()));
        }
    }

    private void addTickets(List<RefundTicket> tickets) {
        database.update(
                ADD_TICKETS,
                Column.of("text", tickets, RefundTicket::refundId),
                Column.of("text", tickets, RefundTicket::ticketId),
                Column.of("numeric", tickets, ticket -> ticket.saving().amount()));
    }

    private static Refund refund(ResultSet row) throws SQLException {
        String[] ticketIds = (String[]) row.getArray("ticket_ids").getArray();
        BigDecimal[] savings = (BigDecimal[]) row.getArray("savings").getArray();
        return new Refund(
                row.getString("refund_id"),
                row.getLong("customer_number"),
                Database.instant(row, "refunded_at"),
                IntStream.range(0, ticketIds.length)
                        .boxed()
                        .collect(toMap(place -> ticketIds[place], place -> Money.nok(savings[place]))),
                row.getString("trace_parent"));
    }

    private static Column texts(Collection<String> values) {
        return Column.of("text", values, Function.identity());
    }
}
