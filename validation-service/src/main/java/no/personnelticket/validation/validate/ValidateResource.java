package no.personnelticket.validation.validate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import no.personnelticket.http.Caller;
import no.personnelticket.http.Permission;
import no.personnelticket.http.TravelDate;
import no.personnelticket.validation.rule.OfferConfiguration;
import no.personnelticket.validation.rule.Question;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asks every rule about every offer of an order. A refusal is an answer, not an error. */
@Path("/customers/v2/benefits/entitlements/validate")
@Tag(name = "Validation")
public class ValidateResource {

    private final KnownFactsStore facts;
    private final ValidationStep step;
    private final Caller caller;
    private final Clock clock;

    ValidateResource(KnownFactsStore facts, ValidationStep step, Caller caller, Clock clock) {
        this.facts = facts;
        this.step = step;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Permission.ENTITLEMENTS_VALIDATE)
    @Operation(summary = "Ask whether offers may be sold, before payment or before tickets are issued")
    public ValidationAnswer validate(@NotNull @Valid ValidationRequest request) {
        LocalDate travelDate = TravelDate.parse(request.travelDate());
        List<OfferConfiguration> order = request.order();
        KnownFacts known = facts.await(order);
        Instant now = clock.instant();
        return ValidationAnswer.of(IntStream.range(0, order.size())
                .mapToObj(place -> judge(
                        request,
                        new Judgement.Asked(
                                request.stage(),
                                travelDate,
                                request.orderId(),
                                request.offerConfigurations().get(place)),
                        known.question(now, travelDate, order.get(place), order)))
                .toList());
    }

    private OfferVerdict judge(ValidationRequest request, Judgement.Asked asked, Question question) {
        return request.dryRun() ? step.whatIf(asked, question) : step.take(asked, question, caller.clientName());
    }
}
