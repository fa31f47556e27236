package no.personnelticket.validation.distribution;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.personnelticket.database.Column;
import no.personnelticket.database.Database;

/** The valid verdicts that were given, and what they were worth for the tickets that were distributed. */
@Singleton
public class DistributedTicketStore {

    /** Takes old tickets away as it adds new ones, so that the table stops growing. */
    private static final String INSERT = """
            with old as (
                delete from distributed_ticket where (ticket_distribution_id, ticket_id) in (
                    select ticket_distribution_id, ticket_id from distributed_ticket
                    where distributed_at < now() - interval '400 days'
                    order by distributed_at limit ? for update skip locked))
            insert into distributed_ticket
                (ticket_distribution_id, ticket_id, offer_id, standing, client_name, distributed_at)
            select * from unnest(?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[])
            on conflict do nothing
            returning ticket_distribution_id, ticket_id, standing, client_name, offer_id, distributed_at""";

    private static final String SELECT_VERDICTS = """
            select validation_id, offer_id, client_name, validated_at, expires_at from valid_verdict
            where offer_id = any (?) order by validated_at, validation_id""";

    private static final String SELECT_TICKETS = """
            select ticket_distribution_id, ticket_id, standing, client_name, offer_id, distributed_at from distributed_ticket
            where ticket_distribution_id = ? order by ticket_id""";

    private static final String COUNT = """
            select client_name,
                count(*) filter (where standing = 'VALIDATED') as validated,
                count(*) filter (where standing = 'SKIPPED') as skipped,
                count(*) filter (where standing = 'EXPIRED') as expired,
                count(*) filter (where standing = 'ALTERED') as altered
            from distributed_ticket where distributed_at >= ? and distributed_at < ?
            group by client_name order by client_name nulls last""";

    private final Database database;

    public DistributedTicketStore(Database database) {
        this.database = database;
    }

    /** Those of the tickets that were not known yet; the others change nothing. */
    List<CheckedTicket> add(List<CheckedTicket> tickets) {
        return database.query(
                INSERT,
                DistributedTicketStore::ticket,
                2 * tickets.size(),
                Column.texts(tickets, CheckedTicket::ticketDistributionId),
                Column.texts(tickets, CheckedTicket::ticketId),
                Column.texts(tickets, CheckedTicket::offerId),
                Column.texts(tickets, CheckedTicket::standing),
                Column.texts(tickets, CheckedTicket::clientName),
                Column.texts(tickets, CheckedTicket::distributedAt));
    }

    /** The valid verdicts on the offers, the oldest first. */
    List<ValidVerdict> verdicts(List<UUID> offerIds) {
        return database.query(
                SELECT_VERDICTS,
                row -> new ValidVerdict(
                        row.getObject("validation_id", UUID.class),
                        row.getObject("offer_id", UUID.class),
                        row.getString("client_name"),
                        Database.instant(row, "validated_at"),
                        Database.instant(row, "expires_at")),
                Column.ids(offerIds));
    }

    /** The tickets of a distribution. */
    List<CheckedTicket> tickets(String ticketDistributionId) {
        return database.query(SELECT_TICKETS, DistributedTicketStore::ticket, ticketDistributionId);
    }

    /** Tickets distributed from the one instant until before the other, per sales client. */
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

    private static CheckedTicket ticket(ResultSet row) throws SQLException {
        return new CheckedTicket(
                row.getString("ticket_distribution_id"),
                row.getString("ticket_id"),
                row.getObject("offer_id", UUID.class),
                Standing.valueOf(row.getString("standing")),
                row.getString("client_name"),
                Database.instant(row, "distributed_at"));
    }
}
