package no.personnelticket.usage.verification;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.personnelticket.events.Event;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;

/** Finds out which events of the sales platform are registered. */
@Singleton
class RegisteredEventsStore {

    private static final String DISTRIBUTIONS = """
            select id, exists (select from distribution where ticket_distribution_id = id) as registered
            from unnest(?, ?) as ticket (id, contract_id)
            where exists (select from contract
                          where contract.contract_id = ticket.contract_id and contract.company_id = ?)""";

    private static final String REFUNDS = """
            select id, exists (select from refund where refund_id = id) as registered
            from unnest(?, ?) as refunded (id, ticket_distribution_id)
            where exists (select from usage join contract using (contract_id)
                          where usage.ticket_distribution_id = refunded.ticket_distribution_id
                              and contract.company_id = ?)""";

    private final Database database;

    RegisteredEventsStore(Database database) {
        this.database = database;
    }

    /** A ticket on a right. */
    private record OnRight(String ticketDistributionId, UUID contractId) {

        static Stream<OnRight> of(Event event) {
            return event instanceof TicketDistributed distribution
                    ? distribution.tickets().stream()
                            .filter(ticket -> ticket.contractId() != null)
                            .map(ticket -> new OnRight(distribution.ticketDistributionId(), ticket.contractId()))
                    : Stream.empty();
        }
    }

    /** Whether each event of the company is registered, by its id. */
    Map<String, Boolean> find(int companyId, List<Event> events) {
        Map<String, Boolean> found = new HashMap<>();
        List<OnRight> tickets = events.stream().flatMap(OnRight::of).toList();
        Database.RowConsumer read = row -> found.put(row.getString("id"), row.getBoolean("registered"));
        database.forEach(
                DISTRIBUTIONS,
                read,
                Column.of("text", tickets, OnRight::ticketDistributionId),
                Column.of("uuid", tickets, OnRight::contractId),
                companyId);
        List<TicketRefunded> refunds = events.stream()
                .filter(TicketRefunded.class::isInstance)
                .map(TicketRefunded.class::cast)
                .toList();
        database.forEach(
                REFUNDS,
                read,
                Column.of("text", refunds, TicketRefunded::refundId),
                Column.of("text", refunds, TicketRefunded::ticketDistributionId),
                companyId);
        return found;
    }
}
