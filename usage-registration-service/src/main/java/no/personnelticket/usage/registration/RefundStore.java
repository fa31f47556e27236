package no.personnelticket.usage.registration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import no.personnelticket.database.Column;
import no.personnelticket.database.Database;
import no.personnelticket.events.Money;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.messaging.Received;
import org.jboss.logging.Logger;

/** The refunds, and the reversals that they make of the usages of their distributions. */
@ApplicationScoped
public class RefundStore {

    private static final Logger LOG = Logger.getLogger(RefundStore.class);

    /** Tells the lock between distributions and refunds from other advisory locks. */
    private static final int REFUNDS = 2;

    private static final String ADD = """
            insert into refund (refund_id, fingerprint, event_id, topic, partition, kafka_offset, trace_parent,
                                ticket_distribution_id, refunded_at, registered_at)
            select row.*, ? from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) as row
            on conflict (refund_id) do nothing
            returning refund_id""";

    private static final String ADD_TICKETS =
            "insert into refund_ticket (refund_id, ticket_id, saving) select * from unnest(?, ?, ?)";

    private static final String OF_DISTRIBUTIONS = """
            select refund_id, refund.ticket_distribution_id, refunded_at, ticket_id, saving
            from refund join refund_ticket using (refund_id)
            where refund.ticket_distribution_id = any (?)
            order by refund.registered_at, refunded_at, refund_id""";

    private static final String ANOMALIES =
            "select distinct refund_id from refund_anomaly where ticket_distribution_id = any (?) and found_at = ?";

    private final Database postgres;
    private final RegistrationStore usages;
    private final MeterRegistry metrics;

    public RefundStore(Database postgres, RegistrationStore usages, MeterRegistry metrics) {
        this.postgres = postgres;
        this.usages = usages;
        this.metrics = metrics;
    }

    /** Until this transaction ends no refund is taken, so that each sees the other's distribution or refund. */
    void letRefundsWait() {
        postgres.query("select pg_advisory_xact_lock_shared(?, 0)", row -> row, REFUNDS);
    }

    /** Until this transaction ends no distribution and no other refund is taken. */
    void letDistributionsWait() {
        postgres.query("select pg_advisory_xact_lock(?, 0)", row -> row, REFUNDS);
    }

    /** Adds the refunds that are not there yet; returns the ids of those. */
    Set<String> add(Collection<Received<TicketRefunded>> refunds, Instant registeredAt) {
        Set<String> added = Set.copyOf(postgres.query(
                ADD,
                row -> row.getString(1),
                registeredAt,
                Column.of("text", refunds, received -> received.event().refundId()),
                Column.of("text", refunds, Received::fingerprint),
                Column.of("text", refunds, Received::eventId),
                Column.of("text", refunds, Received::topic),
                Column.of("int4", refunds, Received::partition),
                Column.of("int8", refunds, Received::offset),
                Column.of("text", refunds, Received::traceParent),
                Column.of("text", refunds, received -> received.event().ticketDistributionId()),
                Column.of("timestamptz", refunds, received -> received.event().refundedAt())));
        addTickets(refunds.stream()
                .map(Received::event)
                .filter(refund -> added.contains(refund.refundId()))
                .flatMap(RefundedTicket::of)
                .toList());
        return added;
    }

    /** The fingerprint of each of the refunds that is there, by id. */
    Map<String, String> fingerprints(Collection<String> refundIds) {
        return postgres
                .query(
                        "select refund_id, fingerprint from refund where refund_id = any (?)",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        Column.of("text", refundIds, Function.identity()))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Adds the reversals that the refunds of these distributions lack, and returns them. */
    List<Usage> reverse(Collection<String> ticketDistributionIds, Instant now) {
        Map<String, List<RefundedTicket>> refunded = ofDistributions(ticketDistributionIds);
        if (refunded.isEmpty()) {
            return List.of();
        }
        List<Usage> missing = usages.ofDistributions(refunded.keySet()).stream()
                .collect(groupingBy(Usage::ticketDistributionId))
                .entrySet()
                .stream()
                .flatMap(registered -> Refund.missing(
                        registered.getValue(), RefundedTicket.refunds(refunded.get(registered.getKey())), now)
                        .stream())
                .toList();
        usages.add(missing);
        report(ticketDistributionIds, now);
        return missing;
    }

    /** Says of which refunds more was asked than could be given back. */
    private void report(Collection<String> ticketDistributionIds, Instant now) {
        List<String> refundIds = postgres.query(
                ANOMALIES, row -> row.getString(1), Column.of("text", ticketDistributionIds, Function.identity()), now);
        metrics.counter("refunds.anomalous").increment(refundIds.size());
        refundIds.forEach(id -> LOG.warnf("A refund asks for more than was left of the saving, refundId=%s", id));
    }

    private void addTickets(List<RefundedTicket> tickets) {
        postgres.update(
                ADD_TICKETS,
                Column.of("text", tickets, RefundedTicket::refundId),
                Column.of("text", tickets, RefundedTicket::ticketId),
                Column.of("numeric", tickets, ticket -> ticket.saving().amount()));
    }

    private Map<String, List<RefundedTicket>> ofDistributions(Collection<String> ticketDistributionIds) {
        return postgres
                .query(
                        OF_DISTRIBUTIONS,
                        row -> new RefundedTicket(
                                row.getString("ticket_distribution_id"),
                                row.getString("refund_id"),
                                Database.instant(row, "refunded_at"),
                                row.getString("ticket_id"),
                                Money.nok(row.getBigDecimal("saving"))),
                        Column.of("text", ticketDistributionIds, Function.identity()))
                .stream()
                .collect(groupingBy(RefundedTicket::ticketDistributionId));
    }

    private record RefundedTicket(
            String ticketDistributionId, String refundId, Instant refundedAt, String ticketId, Money saving) {

        static Stream<RefundedTicket> of(TicketRefunded refund) {
            return refund.tickets().stream()
                    .map(ticket -> new RefundedTicket(
                            refund.ticketDistributionId(),
                            refund.refundId(),
                            refund.refundedAt(),
                            ticket.ticketId(),
                            ticket.saving()));
        }

        /** In the order of the tickets. */
        static List<Refund> refunds(List<RefundedTicket> tickets) {
            return tickets.stream()
                    .collect(groupingBy(RefundedTicket::refundId, LinkedHashMap::new, toList()))
                    .values()
                    .stream()
                    .map(RefundedTicket::refund)
                    .toList();
        }

        private static Refund refund(List<RefundedTicket> tickets) {
            RefundedTicket any = tickets.get(0);
            return new Refund(
                    any.refundId,
                    any.refundedAt,
                    tickets.stream().collect(toMap(RefundedTicket::ticketId, RefundedTicket::saving)));
        }
    }
}
