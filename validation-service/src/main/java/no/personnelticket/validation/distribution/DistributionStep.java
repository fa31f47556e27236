package no.personnelticket.validation.distribution;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.messaging.Received;
import no.personnelticket.messaging.Taken;
import no.personnelticket.validation.offer.OfferStore;
import no.personnelticket.validation.token.DistributedSale;
import no.personnelticket.validation.token.TokenStanding;
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
        List<UUID> offerIds = batch.stream()
                .map(received -> received.event().offerId())
                .distinct()
                .toList();
        Map<UUID, List<ValidVerdict>> verdicts =
                tickets.verdicts(offerIds).stream().collect(Collectors.groupingBy(ValidVerdict::offerId));
        Map<UUID, OfferPriced> priced =
                offers.find(offerIds).stream().collect(Collectors.toMap(OfferPriced::offerId, Function.identity()));
        tickets.add(batch.stream()
                        .map(Received::event)
                        .map(distribution -> new DistributionCheck(
                                distribution,
                                token(distribution),
                                verdicts.getOrDefault(distribution.offerId(), List.of()),
                                Optional.ofNullable(priced.get(distribution.offerId()))))
                        .flatMap(DistributionCheck::tickets)
                        .toList())
                .forEach(this::tell);
        return Taken.ALL;
    }

    private TokenStanding token(TicketDistributed distribution) {
        return tokens.standing(
                distribution.validationToken(),
                new DistributedSale(distribution.offerId(), distribution.distributedAt()));
    }

    private void tell(CheckedTicket ticket) {
        String standing = ticket.standing().name().toLowerCase(Locale.ROOT);
        metrics.counter("tickets.distributed", "validation", standing).increment();
        if (ticket.standing() != Standing.VALIDATED) {
            LOG.warnf(
                    "Ticket without a validation that holds, validation=%s, ticketDistributionId=%s, offerId=%s",
                    standing, ticket.ticketDistributionId(), ticket.offerId());
        }
    }
}
