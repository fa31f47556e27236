package no.personnelticket.rights.selection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.error.Refuses;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.messaging.publish.IdempotentSteps;
import no.personnelticket.messaging.publish.IdempotentSteps.Decision;
import no.personnelticket.rights.RefusedParameters;
import no.personnelticket.rights.entitlement.EntitlementStore;
import no.personnelticket.rights.traveller.TravelTime;
import no.personnelticket.rights.traveller.TravelTimeParameters;
import no.personnelticket.rights.traveller.TravellerTypes;
import no.personnelticket.store.DeterministicId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Selects rights. A repeated request with the same idempotency key gets the same selection. */
@Path("/customers/v2/benefits/rights-selections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Selecting rights")
public class RightsSelectionsResource {

    private final IdempotentSteps steps;
    private final EntitlementStore entitlements;
    private final TravellerTypes travellerTypes;
    private final Caller caller;
    private final SelectionConfiguration configuration;
    private final Clock clock;

    public RightsSelectionsResource(
            IdempotentSteps steps,
            EntitlementStore entitlements,
            TravellerTypes travellerTypes,
            Caller caller,
            SelectionConfiguration configuration,
            Clock clock) {
        this.steps = steps;
        this.entitlements = entitlements;
        this.travellerTypes = travellerTypes;
        this.caller = caller;
        this.configuration = configuration;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Permission.RIGHTS_SELECT)
    @Refuses(CommonErrorCode.EVENTS_NOT_PUBLISHED)
    @Operation(
            summary = "Select which rights to use for a travel date",
            description =
                    "The rights that a customer will use on a day; to be called before searching for offers. Publishes "
                            + "RightsSelected; the answer has the traveller type of each traveller on that day. With the same "
                            + "Idempotency-Key the answer is the same.")
    public Selection selectRights(
            @HeaderParam("Idempotency-Key") @NotBlank @Size(max = 200) String idempotencyKey,
            @Valid @NotNull SelectionRequest request) {
        TravelTime time = TravelTimeParameters.parse(request.travelDate());
        UUID key = DeterministicId.of("selection", caller.client(), idempotencyKey, companies());
        return steps.process(key, request, Selection.class, () -> decide(key, request, time));
    }

    /** A token for other companies must not get the answer that one for these companies got. */
    private String companies() {
        return caller.coversAll() ? "*" : new TreeSet<>(caller.companyIds()).toString();
    }

    private Decision<Selection> decide(UUID selectionId, SelectionRequest request, TravelTime time) {
        if (time.day().isBefore(LocalDate.now(clock))) {
            throw Problem.badField("travelDate", "must not be in the past");
        }
        SelectionRules rules = new SelectionRules(
                time, entitlements.ofCustomer(request.customerNumber(), caller.visibleCompanies()), travellerTypes);
        RefusedParameters.refuse(rules.refusals(request.travellers()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        RightsSelected selected = new RightsSelected(
                selectionId,
                request.customerNumber(),
                time.day(),
                now,
                now.plus(configuration.lifetime()),
                rules.travellers(request.travellers()),
                caller.client());
        return new Decision<>(Selection.of(selected), List.of(selected));
    }
}
