package no.personnelticket.validation.validate;

import io.opentelemetry.context.Context;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import no.personnelticket.http.Caller;
import no.personnelticket.http.Permission;
import no.personnelticket.http.TravelDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asks every rule about every offer of an order. A refusal is an answer, not an error. */
@Path("/customers/v2/benefits/entitlements/validate")
@Tag(name = "Validation")
public class ValidateResource {

    /** How long an offer or a contract that is on its way is awaited. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(2);

    private final ValidationStep step;
    private final Caller caller;
    private final Clock clock;

    ValidateResource(ValidationStep step, Caller caller, Clock clock) {
        this.step = step;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Permission.ENTITLEMENTS_VALIDATE)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ask whether offers may be sold, before payment or before tickets are issued")
    @APIResponseSchema(value = ValidationAnswer.class, responseDescription = "OK")
    public CompletionStage<byte[]> validate(@NotNull @Valid ValidationRequest request) {
        return step.take(new Asking(
                request,
                TravelDate.parse(request.travelDate()),
                caller.clientName(),
                clock.instant().plus(ON_ITS_WAY),
                Context.current()));
    }
}
