package no.personnelticket.validation.validate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.personnelticket.validation.rule.OfferConfiguration;
import no.personnelticket.validation.rule.Question;

/**
 * A request that is to be judged in a batch.
 *
 * @param order its offer configurations
 * @param asker whose offers and contracts count
 * @param clientName the sales client that asks, where it says so
 * @param traceParent of the request, or null
 */
record PendingValidation(
        ValidationRequest request,
        LocalDate travelDate,
        List<OfferConfiguration> order,
        Asker asker,
        Optional<String> clientName,
        String traceParent) {

    PendingValidation(
            ValidationRequest request,
            LocalDate travelDate,
            Asker asker,
            Optional<String> clientName,
            String traceParent) {
        this(request, travelDate, request.order(), asker, clientName, traceParent);
    }

    /** Whether it only asks. */
    boolean isDryRun() {
        return request.dryRun();
    }

    /** One of its offers, as the rules are asked about it. */
    record PendingOffer(PendingValidation validation, OfferRequest request, Question question) {}

    /** Its offers, in their order, on the facts that are known. */
    Stream<PendingOffer> offers(KnownFacts known, Instant now) {
        KnownFacts named = known.of(order, asker);
        return IntStream.range(0, order.size())
                .mapToObj(place -> new PendingOffer(
                        this, offerRequest(place), named.question(now, travelDate, order.get(place), order)));
    }

    private OfferRequest offerRequest(int place) {
        return new OfferRequest(
                request.stage(),
                travelDate,
                request.orderId(),
                request.offerConfigurations().get(place));
    }
}
