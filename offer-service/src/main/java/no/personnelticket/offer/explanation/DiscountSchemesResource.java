package no.personnelticket.offer.explanation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import no.personnelticket.http.token.Permission;
import no.personnelticket.offer.pricing.DiscountScheme;
import no.personnelticket.offer.pricing.DiscountSchemes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the current and former rules by which offers are priced. */
@Path("/offers/v2/discount-schemes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offers")
public class DiscountSchemesResource {

    private final DiscountSchemes schemes;

    public DiscountSchemesResource(DiscountSchemes schemes) {
        this.schemes = schemes;
    }

    /** All versions, current and former. */
    @Schema(name = "DiscountSchemes")
    public record Versions(List<DiscountScheme> discountSchemes) {}

    @GET
    @RolesAllowed(Permission.OFFERS_SEARCH)
    @Operation(
            summary = "List all versions of the rules: operators, fare classes and discounts",
            description = "Each version names the operators and fare classes that it covers, and the discounts with "
                    + "the entitlement products that unlock them.")
    public Versions findDiscountSchemes() {
        return new Versions(schemes.versions());
    }
}
