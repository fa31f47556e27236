package no.personnelticket.validation.distribution;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TicketDistributed.Ticket;
import no.personnelticket.events.ValidationStatus;
import no.personnelticket.messaging.TraceParent;
import no.personnelticket.messaging.consume.BatchResult;
import no.personnelticket.messaging.consume.Deduplicated;
import no.personnelticket.messaging.consume.ReceivedEvent;
import no.personnelticket.validation.offer.OfferStore;
import no.personnelticket.validation.offer.StoredOffer;
import no.personnelticket.validation.reservation.RequiredCoupon;
import no.personnelticket.validation.reservation.ReservationStore;
import no.personnelticket.validation.token.TokenStep;
import no.personnelticket.validation.token.TokenVerifier;
import org.jboss.logging.Logger;

/**
 * Checks each distributed ticket once, logs and counts tickets without a valid validation, and keeps their coupons
 * reserved until the usages are registered. Publishes the result as
 * {@link no.personnelticket.events.DistributionChecked}; a duplicate gets the same event again.
 */
@Singleton
public class DistributionStep {

    private static final Logger LOG = Logger.getLogger(DistributionStep.class);

    private final DistributionStore distributions;
    private final ReservationStore reservations;
    private final OfferStore offers;
    private final TokenStep tokens;
    private final TicketMetrics metrics;

    public DistributionStep(
            DistributionStore distributions,
            ReservationStore reservations,
            OfferStore offers,
            TokenStep tokens,
            TicketMetrics metrics) {
        this.distributions = distributions;
        this.reservations = reservations;
        this.offers = offers;
        this.tokens = tokens;
        this.metrics = metrics;
    }

    /** Stores a batch in the transaction of the caller. */
    public BatchResult store(List<ReceivedEvent<TicketDistributed>> batch) {
        Deduplicated<TicketDistributed> events = Deduplicated.of(batch, this::add, distributions::fingerprints);
        List<TicketDistributed> checked = Stream.of(events.added(), events.duplicates())
                .flatMap(List::stream)
                .map(ReceivedEvent::event)
                .toList();
        return new BatchResult(distributions.checked(checked), events.refusals("ticketDistributionId"));
    }

    /** Adds those that are not stored yet, with their tickets; returns their ids. */
    private Set<String> add(Collection<ReceivedEvent<TicketDistributed>> batch) {
        Map<String, DistributionCheck> checks =
                checks(batch.stream().map(ReceivedEvent::event).toList());
        Set<String> added = distributions.add(batch, checks);
        List<DistributionCheck> checked = added.stream().map(checks::get).toList();
        distributions.addTickets(checked);
        reservations.distributed(checked.stream()
                .map(DistributionCheck::distribution)
                .flatMap(DistributionStep::requiredCoupons)
                .toList());
        Map<String, String> traces = new HashMap<>();
        batch.forEach(received -> traces.put(received.event().id(), received.traceParent()));
        checked.forEach(check ->
                TraceParent.inLog(traces.get(check.distribution().ticketDistributionId()), () -> report(check)));
        return added;
    }

    private static Stream<RequiredCoupon> requiredCoupons(TicketDistributed distribution) {
        return distribution.tickets().stream()
                .map(Ticket::contractId)
                .filter(Objects::nonNull)
                .map(contractId -> new RequiredCoupon(contractId, distribution.offerId()));
    }

    private Map<String, DistributionCheck> checks(List<TicketDistributed> batch) {
        Set<UUID> offerIds = batch.stream().map(TicketDistributed::offerId).collect(Collectors.toSet());
        Map<UUID, List<ValidVerdict>> verdicts =
                distributions.verdicts(offerIds).stream().collect(Collectors.groupingBy(ValidVerdict::offerId));
        Map<UUID, StoredOffer> stored = offers.find(offerIds);
        TokenVerifier verifier = tokens.verifier(
                batch.stream().map(TicketDistributed::distributedAt).toList());
        Map<UUID, Set<String>> ticketed = new HashMap<>();
        Map<String, DistributionCheck> checks = new HashMap<>();
        for (TicketDistributed distribution : batch) {
            UUID offerId = distribution.offerId();
            Optional<StoredOffer> offer = Optional.ofNullable(stored.get(offerId));
            Set<String> before = ticketed.computeIfAbsent(
                    offerId,
                    id -> new HashSet<>(offer.map(StoredOffer::ticketed).orElse(Set.of())));
            checks.put(
                    distribution.ticketDistributionId(),
                    new DistributionCheck(
                            distribution,
                            verifier.verify(distribution.validationToken(), offerId, distribution.distributedAt()),
                            verdicts.getOrDefault(offerId, List.of()),
                            offer.map(StoredOffer::priced),
                            Set.copyOf(before)));
            distribution.tickets().forEach(ticket -> before.add(ticket.travellerId()));
        }
        return checks;
    }

    private void report(DistributionCheck check) {
        Map<ValidationStatus, Long> counts = check.distribution().tickets().stream()
                .collect(Collectors.groupingBy(check::status, Collectors.counting()));
        counts.forEach((status, count) -> metrics.distributed(check.clientName(), status, count));
        if (!counts.keySet().equals(Set.of(ValidationStatus.VALIDATED))) {
            LOG.warnf(
                    "Tickets are distributed without a valid validation, tickets=%s ticketDistributionId=%s offerId=%s",
                    counts,
                    check.distribution().ticketDistributionId(),
                    check.distribution().offerId());
        }
    }
}
