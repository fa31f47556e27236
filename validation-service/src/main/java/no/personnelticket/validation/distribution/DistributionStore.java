package no.personnelticket.validation.distribution;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.personnelticket.events.DistributionChecked;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.ValidationStatus;
import no.personnelticket.messaging.StoredEvent;
import no.personnelticket.messaging.consume.ReceivedEvent;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;

/** Distributions of tickets, and whether each ticket was validated. */
@Singleton
public class DistributionStore {

    private static final String INSERT = """
            insert into distribution (ticket_distribution_id, fingerprint, offer_id, client_name, distributed_at, trace_parent)
            select * from unnest(?, ?, ?, ?, ?, ?) as given (id, fingerprint, offer_id, client_name, distributed_at, trace_parent)
            order by id
            on conflict do nothing
            returning ticket_distribution_id""";

    private static final String INSERT_TICKET = """
            insert into distributed_ticket (ticket_distribution_id, ticket_id, traveller_id, validation_status)
            values (?, ?, ?, ?)""";

    private static final String SELECT_FINGERPRINTS = """
            select ticket_distribution_id, fingerprint from distribution where ticket_distribution_id = any (?)""";

    private static final String SELECT_VERDICTS = """
            select validation_id, offer_id, client_name, validated_at, expires_at, released_at from verdict
            where valid and offer_id = any (?) order by validated_at, validation_id""";

    private static final String SELECT_TICKETS = """
            select ticket_id, offer_id, validation_status, client_name, distributed_at
            from distribution join distributed_ticket using (ticket_distribution_id)
            where ticket_distribution_id = ? order by ticket_id""";

    private static final String SELECT_CHECKED = """
            select ticket_distribution_id, distributed_at, trace_parent,
                array_agg(ticket_id order by ticket_id collate "C") as ticket_ids,
                array_agg(validation_status order by ticket_id collate "C") as statuses
            from distribution join distributed_ticket using (ticket_distribution_id)
            where ticket_distribution_id = any (?) group by ticket_distribution_id""";

    private static final String COUNT = """
            select client_name,
                count(*) filter (where validation_status = 'VALIDATED') as validated,
                count(*) filter (where validation_status = 'SKIPPED') as skipped,
                count(*) filter (where validation_status = 'EXPIRED') as expired,
                count(*) filter (where validation_status = 'ALTERED') as altered
            from distribution join distributed_ticket using (ticket_distribution_id)
            where distributed_at >= ? and distributed_at < ?
            group by client_name order by client_name nulls last""";

    private final Database database;

    public DistributionStore(Database database) {
        this.database = database;
    }

    /** Adds those that are not stored yet; returns their ids. */
    Set<String> add(Collection<ReceivedEvent<TicketDistributed>> batch, Map<String, DistributionCheck> checks) {
        return new HashSet<>(database.query(
                INSERT,
                row -> row.getString(1),
                Column.of("text", batch, received -> received.event().ticketDistributionId()),
                Column.of("text", batch, ReceivedEvent::fingerprint),
                Column.of("uuid", batch, received -> received.event().offerId()),
                Column.of("text", batch, received -> checks.get(received.event().id())
                        .clientName()),
                Column.of("timestamptz", batch, received -> received.event().distributedAt()),
                Column.of("text", batch, ReceivedEvent::traceParent)));
    }

    void addTickets(Collection<DistributionCheck> checks) {
        database.updateAll(
                INSERT_TICKET, checks.stream().flatMap(DistributionStore::rows).toList(), row -> row);
    }

    private static Stream<Object[]> rows(DistributionCheck check) {
        String id = check.distribution().ticketDistributionId();
        return check.distribution().tickets().stream().map(ticket -> new Object[] {
            id, ticket.ticketId(), ticket.travellerId(), check.status(ticket).name()
        });
    }

    /** The stored fingerprints of those ids that are stored. */
    Map<String, String> fingerprints(Collection<String> ticketDistributionIds) {
        Map<String, String> fingerprints = new HashMap<>();
        database.forEach(
                SELECT_FINGERPRINTS,
                row -> fingerprints.put(row.getString(1), row.getString(2)),
                Column.of("text", ticketDistributionIds, id -> id));
        return fingerprints;
    }

    /** The results of checking these distributions as events, which are the same in each call. */
    List<StoredEvent> checked(Collection<TicketDistributed> batch) {
        Map<String, Long> customers = new HashMap<>();
        batch.forEach(
                distribution -> customers.put(distribution.ticketDistributionId(), distribution.customerNumber()));
        return database.query(
                SELECT_CHECKED,
                row -> StoredEvent.of(
                        new DistributionChecked(
                                row.getString("ticket_distribution_id"),
                                customers.get(row.getString("ticket_distribution_id")),
                                checkedTickets(row),
                                Database.instant(row, "distributed_at")),
                        row.getString("trace_parent")),
                Column.of("text", customers.keySet(), id -> id));
    }

    private static List<DistributionChecked.CheckedTicket> checkedTickets(ResultSet row) throws SQLException {
        String[] ids = (String[]) row.getArray("ticket_ids").getArray();
        String[] statuses = (String[]) row.getArray("statuses").getArray();
        return IntStream.range(0, ids.length)
                .mapToObj(
                        one -> new DistributionChecked.CheckedTicket(ids[one], ValidationStatus.valueOf(statuses[one])))
                .toList();
    }

    /** The valid verdicts on the offers, the oldest first. */
    List<ValidVerdict> verdicts(Collection<UUID> offerIds) {
        return database.query(
                SELECT_VERDICTS,
                row -> new ValidVerdict(
                        row.getObject("validation_id", UUID.class),
                        row.getObject("offer_id", UUID.class),
                        row.getString("client_name"),
                        Database.instant(row, "validated_at"),
                        Database.instant(row, "expires_at"),
                        Database.instant(row, "released_at")),
                Column.ids(offerIds));
    }

    /** The tickets of a distribution. */
    List<CheckedTicket> tickets(String ticketDistributionId) {
        return database.query(
                SELECT_TICKETS,
                row -> new CheckedTicket(
                        row.getString("ticket_id"),
                        row.getObject("offer_id", UUID.class),
                        ValidationStatus.valueOf(row.getString("validation_status")),
                        row.getString("client_name"),
                        Database.instant(row, "distributed_at")),
                ticketDistributionId);
    }

    /** Counts tickets distributed from one instant until before the other, by sales client. */
    List<ClientStatistics> count(Instant from, Instant until) {
        return database.query(
                COUNT,
                row -> new ClientStatistics(
                        row.getString("client_name"),
                        row.getLong("validated"),
                        row.getLong("skipped"),
                        row.getLong("expired"),
                        row.getLong("altered")),
                from,
                until);
    }
}
