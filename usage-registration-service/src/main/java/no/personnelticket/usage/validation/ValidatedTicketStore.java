package no.personnelticket.usage.validation;

import jakarta.inject.Singleton;
import java.util.List;
import no.personnelticket.events.DistributionChecked;
import no.personnelticket.events.DistributionChecked.CheckedTicket;
import no.personnelticket.events.ValidationStatus;
import no.personnelticket.messaging.consume.ReceivedEvent;
import no.personnelticket.messaging.consume.ReceivedEventStore;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;

/** The distributions that the validation-service has checked, and which of their tickets were validated. */
@Singleton
class ValidatedTicketStore extends ReceivedEventStore<DistributionChecked> {

    private static final String STORE = """
            insert into checked_distribution (ticket_distribution_id, validated_tickets, fingerprint)
            values (?, ?, ?)
            on conflict (ticket_distribution_id) do nothing""";

    ValidatedTicketStore(Database database) {
        super(database, "ticketDistributionId", STORE, "checked_distribution", "ticket_distribution_id = id");
    }

    @Override
    protected Object[] row(ReceivedEvent<DistributionChecked> received) {
        DistributionChecked checked = received.event();
        List<String> validated = checked.tickets().stream()
                .filter(ticket -> ticket.validationStatus() == ValidationStatus.VALIDATED)
                .map(CheckedTicket::ticketId)
                .toList();
        return new Object[] {
            checked.ticketDistributionId(), Column.of("text", validated, ticketId -> ticketId), received.fingerprint()
        };
    }
}
