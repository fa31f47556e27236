package no.personnelticket.rights.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Refuses;
import no.personnelticket.http.request.LongRunning;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.store.audit.Audited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Publishes all contracts again, which changes nothing for consumers that have them. */
@Path("/personnelticket/v2/contract-images/publications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Renewal")
public class ContractImagesResource {

    private final ContractChangedPublisher publisher;
    private final Caller caller;

    public ContractImagesResource(ContractChangedPublisher publisher, Caller caller) {
        this.publisher = publisher;
        this.caller = caller;
    }

    /**
     * The result.
     *
     * @param contracts how many contracts' newest images were published
     */
    public record PublishedAgain(long contracts) {}

    @POST
    @Audited
    @LongRunning
    @RolesAllowed(Permission.EMPLOYEES_WRITE)
    @Refuses(CommonErrorCode.EVENTS_NOT_PUBLISHED)
    @Operation(
            summary =
                    "Publish the newest image of every contract again, if the topic ContractChanged was lost or recreated",
            description =
                    "The versions stay the same, so a consumer that has them changes nothing. An image that could not be "
                            + "published is published within a minute after the brokers are available again.")
    public PublishedAgain publishContractsAgain() {
        caller.mustCoverAll();
        return new PublishedAgain(publisher.publishAgain());
    }
}
