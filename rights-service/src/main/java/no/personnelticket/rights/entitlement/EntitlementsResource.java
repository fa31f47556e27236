package no.personnelticket.rights.entitlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.personnelticket.http.Permission;
import no.personnelticket.http.TravelDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A customer's entitlements, as published. */
@Path("/customers/v2/benefits/entitlements")
@Tag(name = "Entitlements")
public class EntitlementsResource {

    private final EntitlementStore entitlements;
    private final Clock clock;

    public EntitlementsResource(EntitlementStore entitlements, Clock clock) {
        this.entitlements = entitlements;
        this.clock = clock;
    }

    @GET
    @Path("/{customerNumber}/by-customer-number")
    @RolesAllowed(Permission.ENTITLEMENTS_READ)
    @Operation(summary = "Get a customer's entitlements; with travelDate those that are valid on that day")
    public List<EntitlementResponse> getEntitlementsByCustomerNumber(
            @PathParam("customerNumber") @Positive long customerNumber,
            @QueryParam("travelDate") String travelDate,
            @QueryParam("excludeSubContracts") @DefaultValue("false") boolean excludeSubContracts) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = travelDate == null ? today : TravelDate.parse(travelDate);
        return entitlements.ofCustomer(customerNumber).stream()
                .filter(entitlement -> travelDate == null
                        ? isStillToCome(entitlement, today)
                        : entitlement.contract().isValidOn(day))
                .map(entitlement -> EntitlementResponse.of(entitlement, day, travelDate != null))
                .toList();
    }

    private static boolean isStillToCome(Entitlement entitlement, LocalDate today) {
        return !entitlement.contract().isEnded()
                && !entitlement.contract().validTo().isBefore(today);
    }
}
