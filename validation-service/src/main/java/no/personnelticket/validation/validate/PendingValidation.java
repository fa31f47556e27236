package no.personnelticket.validation.validate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.personnelticket.validation.rule.OfferConfiguration;
import no.personnelticket.validation.rule.RuleInput;

/**
 * A request that waits for being judged in a batch.
 *
 * @param order its offer configurations
 * @param requester the client, which sees only its own offers and contracts
 * @param clientName the sales client ({@code ET-Client-Name}), if it sent its name
 * @param traceParent of the request, or null
 */
record PendingValidation(
        ValidationRequest request,
        LocalDate travelDate,
        List<OfferConfiguration> order,
        Requester requester,
        Optional<String> clientName,
        String traceParent) {

    PendingValidation(
            ValidationRequest request,
            LocalDate travelDate,
            Requester requester,
            Optional<String> clientName,
            String traceParent) {
        this(request, travelDate, request.order(), requester, clientName, traceParent);
    }

    /** Whether nothing is reserved, stored or published. */
    boolean isDryRun() {
        return request.dryRun();
    }

    /** One of its offers with the input of the rules. */
    record PendingOffer(PendingValidation validation, OfferRequest request, RuleInput input) {}

    /** Its offers in their order, with the known facts. */
    Stream<PendingOffer> offers(KnownFacts known, Instant now) {
        KnownFacts named = known.of(order, requester);
        return IntStream.range(0, order.size())
                .mapToObj(place -> new PendingOffer(
                        this, offerRequest(place), named.ruleInput(now, travelDate, order.get(place), order)));
    }

    private OfferRequest offerRequest(int place) {
        return new OfferRequest(
                request.stage(),
                travelDate,
                request.orderId(),
                request.offerConfigurations().get(place));
    }
}
