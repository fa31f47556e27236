package no.personnelticket.rights.entitlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.personnelticket.events.Plausible;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The contracts that a customer may travel on. */
@Path("/customers/v2/benefits/contract-consumers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class ContractConsumersResource {

    private final EntitlementStore entitlements;
    private final Caller caller;
    private final Clock clock;

    public ContractConsumersResource(EntitlementStore entitlements, Caller caller, Clock clock) {
        this.entitlements = entitlements;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/{customerNumber}/contracts")
    @RolesAllowed(Permission.ENTITLEMENTS_READ)
    @Operation(
            summary = "Get all contracts of a customer that are valid now or later",
            description =
                    "The contracts that the customer has claimed, each with its remaining coupons. Contracts that have ended "
                            + "are left out.")
    public List<ContractResponse> getContractsOfConsumer(
            @PathParam("customerNumber") @Positive @Max(Plausible.HIGHEST_NUMBER) long customerNumber) {
        Instant now = clock.instant();
        return entitlements.ofCustomer(customerNumber, caller.visibleCompanies()).stream()
                .filter(entitlement -> !entitlement.contract().isOverAt(now))
                .map(ContractResponse::of)
                .toList();
    }
}
