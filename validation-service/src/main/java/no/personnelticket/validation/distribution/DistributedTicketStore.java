package no.personnelticket.validation.distribution;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

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
            where offer_id = any (?::uuid[]) order by validated_at, validation_id""";

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

    private final AgroalDataSource database;

    public DistributedTicketStore(AgroalDataSource database) {
        this.database = database;
    }

    /** Those of the tickets that were not known yet; the others change nothing. */
    List<CheckedTicket> add(List<CheckedTicket> tickets) {
        return select(
                INSERT,
                DistributedTicketStore::ticket,
                2 * tickets.size(),
                column(tickets, CheckedTicket::ticketDistributionId),
                column(tickets, CheckedTicket::ticketId),
                column(tickets, CheckedTicket::offerId),
                column(tickets, CheckedTicket::standing),
                column(tickets, CheckedTicket::clientName),
                column(tickets, CheckedTicket::distributedAt));
    }

    /** The valid verdicts on the offers, the oldest first. */
    List<ValidVerdict> verdicts(List<UUID> offerIds) {
        return select(
                SELECT_VERDICTS,
                row -> new ValidVerdict(
                        row.getObject("validation_id", UUID.class),
                        row.getObject("offer_id", UUID.class),
                        row.getString("client_name"),
                        instant(row, "validated_at"),
                        instant(row, "expires_at")),
                (Object) offerIds.stream().map(UUID::toString).toArray(String[]::new));
    }

    /** The tickets of a distribution. */
    List<CheckedTicket> tickets(String ticketDistributionId) {
        return select(SELECT_TICKETS, DistributedTicketStore::ticket, ticketDistributionId);
    }

    /** Tickets distributed from the one instant until before the other, per sales client. */
    List<ClientStatistics> count(Instant from, Instant until) {
        return select(
                COUNT,
                row -> new ClientStatistics(
                        row.getString("client_name"),
                        row.getLong("validated"),
                        row.getLong("skipped"),
                        row.getLong("expired"),
                        row.getLong("altered")),
                utc(from),
                utc(until));
    }

    private static CheckedTicket ticket(ResultSet row) throws SQLException {
        return new CheckedTicket(
                row.getString("ticket_distribution_id"),
                row.getString("ticket_id"),
                row.getObject("offer_id", UUID.class),
                Standing.valueOf(row.getString("standing")),
                row.getString("client_name"),
                instant(row, "distributed_at"));
    }

    private static String[] column(List<CheckedTicket> tickets, Function<CheckedTicket, Object> field) {
        return tickets.stream()
                .map(field)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    private <T> List<T> select(String sql, Reading<ResultSet, T> reading, Object... parameters) {
        return run(sql, statement -> {
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
                return found;
            }
        });
    }

    private <T> T run(String sql, Reading<PreparedStatement, T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return reading.of(statement);
        } catch (SQLException fault) {
            throw new IllegalStateException("Distributed tickets could not be read or written", fault);
        }
    }

    @FunctionalInterface
    private interface Reading<S, T> {
        T of(S source) throws SQLException;
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
