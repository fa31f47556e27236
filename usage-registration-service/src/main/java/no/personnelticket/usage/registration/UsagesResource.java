package no.personnelticket.usage.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import no.personnelticket.http.Page;
import no.personnelticket.http.Paging;
import no.personnelticket.http.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What ticket rights were used for. */
@Path("/personnelticket/v2/usages")
@Tag(name = "Usages")
public class UsagesResource {

    private final UsageSearchStore usages;

    public UsagesResource(UsageSearchStore usages) {
        this.usages = usages;
    }

    @GET
    @RolesAllowed(Permission.USAGES_READ)
    @Operation(summary = "Find the usages of a ticket distribution, a contract or a customer (exactly one of them)")
    public Page<RegisteredUsage> findUsages(
            @QueryParam("ticketDistributionId") String ticketDistributionId,
            @QueryParam("contractId") @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    String contractId,
            @QueryParam("customerNumber") @Parameter(schema = @Schema(type = SchemaType.INTEGER, format = "int64"))
                    String customerNumber,
            @BeanParam @Valid Paging paging) {
        return usages.search(UsageCriterion.of(ticketDistributionId, contractId, customerNumber), paging);
    }
}
