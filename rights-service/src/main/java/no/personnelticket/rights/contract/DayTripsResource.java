package no.personnelticket.rights.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.error.Refuses;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.RightsErrorCode;
import no.personnelticket.rights.RightsRefuses;
import no.personnelticket.store.DeterministicId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/**
 * Makes day-trip sub-contracts. A repeated request with the same idempotency key gets the same day trip and uses one
 * coupon only.
 */
@Path("/customers/v2/benefits/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class DayTripsResource {

    private final DayTripStep step;
    private final ContractStore contracts;
    private final Caller caller;

    public DayTripsResource(DayTripStep step, ContractStore contracts, Caller caller) {
        this.step = step;
        this.contracts = contracts;
        this.caller = caller;
    }

    @POST
    @Path("/{contractUUID}/day-trips")
    @ResponseStatus(201)
    @RolesAllowed(Permission.RIGHTS_SELECT)
    @RightsRefuses({
        RightsErrorCode.CONTRACT_NOT_FOUND,
        RightsErrorCode.CONTRACT_ENDED,
        RightsErrorCode.CONTRACT_WITHOUT_COUPONS,
        RightsErrorCode.NO_COUPONS_LEFT,
        RightsErrorCode.COUPONS_UNAVAILABLE
    })
    @Refuses(CommonErrorCode.EVENTS_NOT_PUBLISHED)
    @Operation(
            summary = "Use a coupon of a contract for a day trip",
            description =
                    "Makes a sub-contract that is valid on travelDate in Europe/Oslo, or for 24 hours from "
                            + "validFrom. Each call with a new Idempotency-Key uses another coupon, also for the same day. The "
                            + "coupon counts like that of a ticket; a coupon that a validation has reserved is not used. With the same Idempotency-Key the answer is the same.")
    public DayTripResponse makeDayTrip(
            @PathParam("contractUUID") UUID contractId,
            @HeaderParam("Idempotency-Key") @NotBlank @Size(max = 200) String idempotencyKey,
            @Valid @NotNull DayTripRequest request) {
        if (contracts.companyOf(contractId).stream().noneMatch(caller.visibleCompanies()::test)) {
            throw new Problem(RightsErrorCode.CONTRACT_NOT_FOUND, "There is no contract with this id");
        }
        UUID key = DeterministicId.of("day trip", caller.client(), idempotencyKey);
        return step.make(key, contractId, request);
    }
}
