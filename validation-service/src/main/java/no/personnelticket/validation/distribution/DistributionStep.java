package no.personnelticket.validation.distribution;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.messaging.Received;
import no.personnelticket.messaging.Taken;
import no.personnelticket.validation.offer.OfferStore;
import no.personnelticket.validation.token.DistributedSale;
import no.personnelticket.validation.token.TokenStep;
import org.jboss.logging.Logger;

/** Looks at each distributed ticket once, and says loudly which one was sold without a validation that holds. */
@Singleton
public class DistributionStep {

    private static final Logger LOG = Logger.getLogger(DistributionStep.class);

    private final DistributedTicketStore tickets;
    private final OfferStore offers;
    private final TokenStep tokens;
    private final MeterRegistry metrics;

    public DistributionStep(
            DistributedTicketStore tickets, OfferStore offers, TokenStep tokens, MeterRegistry metrics) {
        this.tickets = tickets;
        this.offers = offers;
        this.tokens = tokens;
        this.metrics = metrics;
    }

    /** Takes a batch, in the transaction of the caller. */
    public Taken take(List<Received<TicketDistributed>> batch) {
        batch.forEach(received -> check(received.event()));
        return Taken.ALL;
    }

    private void check(TicketDistributed distribution) {
        DistributionCheck check = new DistributionCheck(
                distribution,
                tokens.standing(
                        distribution.validationToken(),
                        new DistributedSale(distribution.offerId(), distribution.distributedAt())),
                tickets.verdicts(distribution.offerId()),
                offers.find(List.of(distribution.offerId())).stream().findFirst());
        distribution.tickets().forEach(ticket -> {
            CheckedTicket checked = new CheckedTicket(
                    ticket.ticketId(),
                    distribution.offerId(),
                    check.standing(ticket),
                    check.clientName(),
                    distribution.distributedAt());
            if (tickets.add(distribution.ticketDistributionId(), checked)) {
                tell(distribution, checked);
            }
        });
    }

    private void tell(TicketDistributed distribution, CheckedTicket ticket) {
        String standing = ticket.standing().name().toLowerCase(Locale.ROOT);
        metrics.counter("tickets.distributed", "validation", standing).increment();
        if (ticket.standing() != Standing.VALIDATED) {
            LOG.warnf(
                    "Ticket without a validation that holds, validation=%s, ticketDistributionId=%s, offerId=%s",
                    standing, distribution.ticketDistributionId(), distribution.offerId());
        }
    }
}
