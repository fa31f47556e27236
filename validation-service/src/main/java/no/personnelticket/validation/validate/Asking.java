package no.personnelticket.validation.validate;

import io.opentelemetry.context.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.personnelticket.validation.rule.OfferConfiguration;
import no.personnelticket.validation.rule.Question;

/**
 * A request as it waits to be judged together with others.
 *
 * @param clientName the sales client that asks, where it says so
 * @param patience until when what has not arrived yet is awaited
 * @param trace of the request
 */
record Asking(
        ValidationRequest request,
        LocalDate travelDate,
        List<OfferConfiguration> order,
        Optional<String> clientName,
        Instant patience,
        Context trace) {

    Asking(
            ValidationRequest request,
            LocalDate travelDate,
            Optional<String> clientName,
            Instant patience,
            Context trace) {
        this(request, travelDate, request.order(), clientName, patience, trace);
    }

    /** One of its offers, as the rules are asked about it. */
    record Part(Asking asking, Judgement.Asked asked, Question question) {}

    /** Its offers, in their order, on the facts that are known. */
    Stream<Part> parts(KnownFacts known, Instant now) {
        KnownFacts named = known.of(order);
        return IntStream.range(0, order.size())
                .mapToObj(place ->
                        new Part(this, asked(place), named.question(now, travelDate, order.get(place), order)));
    }

    /** Whether it can be judged now: all has arrived, or has been awaited long enough. */
    boolean isReady(KnownFacts known, Instant now) {
        return known.coverAllOf(order) || !now.isBefore(patience);
    }

    private Judgement.Asked asked(int place) {
        return new Judgement.Asked(
                request.stage(),
                travelDate,
                request.orderId(),
                request.offerConfigurations().get(place));
    }
}
