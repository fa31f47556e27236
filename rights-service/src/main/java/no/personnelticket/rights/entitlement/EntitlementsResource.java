package no.personnelticket.rights.entitlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.IntPredicate;
import no.personnelticket.events.Plausible;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Refuses;
import no.personnelticket.http.time.TravelDate;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.traveller.TravelTime;
import no.personnelticket.rights.traveller.TravelTimeParameters;
import no.personnelticket.rights.traveller.TravellerTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A customer's entitlements, as published. */
@Path("/customers/v2/benefits/entitlements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Entitlements")
public class EntitlementsResource {

    private final EntitlementReadStep entitlements;
    private final TravellerTypes travellerTypes;
    private final Caller caller;
    private final Clock clock;

    public EntitlementsResource(
            EntitlementReadStep entitlements, TravellerTypes travellerTypes, Caller caller, Clock clock) {
        this.entitlements = entitlements;
        this.travellerTypes = travellerTypes;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/{customerNumber}/by-customer-number")
    @RolesAllowed(Permission.ENTITLEMENTS_READ)
    @Refuses({CommonErrorCode.TOO_MANY_WAITING, CommonErrorCode.STOPPING})
    @Operation(
            summary = "Get a customer's entitlements; with travelDate those that are valid on that day",
            description = "One entry for each contract of the customer, with the entitlement product to use in an "
                    + "offer search and the remaining coupons.")
    public CompletionStage<List<EntitlementResponse>> getEntitlementsByCustomerNumber(
            @PathParam("customerNumber") @Positive @Max(Plausible.HIGHEST_NUMBER) long customerNumber,
            @QueryParam("travelDate") @Parameter(schema = @Schema(type = SchemaType.STRING, pattern = TravelDate.FORM))
                    String travelDate,
            @QueryParam("excludeSubContracts") @DefaultValue("false") boolean excludeSubContracts) {
        Optional<TravelTime> time = Optional.ofNullable(travelDate).map(TravelTimeParameters::parse);
        IntPredicate companies = caller.visibleCompanies();
        return entitlements.ofCustomer(customerNumber).thenApply(found -> {
            Entitlements all = new Entitlements(found, travellerTypes).inCompanies(companies);
            Entitlements wanted = excludeSubContracts ? all.withoutDayTrips() : all;
            return time.map(wanted::validAt).orElseGet(() -> wanted.notOverAt(clock.instant()));
        });
    }
}
