package no.personnelticket.rights.claim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.Plausible;
import no.personnelticket.events.TravelType;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.error.Refuses;
import no.personnelticket.http.request.EventText;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.RightsErrorCode;
import no.personnelticket.rights.RightsRefuses;
import no.personnelticket.rights.claim.ClaimStep.Claimed;
import no.personnelticket.rights.contract.Contract;
import no.personnelticket.store.audit.AuditLog;
import no.personnelticket.store.audit.Audited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Claims personnel tickets, as published. A repeated claim of the same customer gets the same answer. */
@Path("/customers/v2/benefits/contracts/claim-personnel-ticket")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claiming")
public class ClaimResource {

    private static final Logger LOG = Logger.getLogger(ClaimResource.class);

    private final CustomersClient customers;
    private final GuessingStep guessing;
    private final ClaimStep step;
    private final Caller caller;
    private final AuditLog audit;

    public ClaimResource(
            @RestClient CustomersClient customers,
            GuessingStep guessing,
            ClaimStep step,
            Caller caller,
            AuditLog audit) {
        this.customers = customers;
        this.guessing = guessing;
        this.step = step;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * The request to claim.
     *
     * @param externalReference the pickup code
     */
    public record Claim(
            @NotNull @Positive @Max(Plausible.HIGHEST_NUMBER)
            Long customerNumber,

            @NotBlank @EventText @Schema(maxLength = Plausible.LONGEST_TEXT)
            String externalReference) {}

    /** The contracts that a customer has claimed with a code. */
    public record ClaimedContracts(long customerNumber, List<ClaimedContract> contracts) {}

    /** A claimed contract. */
    public record ClaimedContract(
            UUID contractUUID,
            TravelType travelType,
            EntitlementProduct product,
            LocalDate validFrom,
            LocalDate validTo) {}

    @POST
    @Audited(subjectInBody = true)
    @RolesAllowed(Permission.CONTRACTS_CLAIM)
    @RightsRefuses({
        RightsErrorCode.CUSTOMER_UNKNOWN,
        RightsErrorCode.PICKUP_CODE_UNKNOWN,
        RightsErrorCode.ALREADY_CLAIMED,
        RightsErrorCode.PROFILE_NOT_ACTIVE,
        RightsErrorCode.PROFILE_NOT_PRIVATE,
        RightsErrorCode.TOO_MANY_CLAIMS,
        RightsErrorCode.CUSTOMERS_API_UNAVAILABLE
    })
    @Refuses(CommonErrorCode.EVENTS_NOT_PUBLISHED)
    @Operation(
            summary = "Claim all contracts with a pickup code for a customer with a private profile",
            description = "Holders get their pickup code from their company. A repeated claim gets the same "
                    + "answer; a code that another customer claimed is refused. After several unknown codes "
                    + "further unknown ones are answered with 429; a known code always works.")
    public ClaimedContracts claimPersonnelTicket(@Valid @NotNull Claim claim) {
        audit.write("claimPersonnelTicket", "customerNumber=" + claim.customerNumber());
        String code = claim.externalReference().strip().toUpperCase(Locale.ROOT);
        if (!step.isKnown(code, caller.visibleCompanies())) {
            throw guessing.refused(claim.customerNumber());
        }
        mustHavePrivateProfile(claim.customerNumber());
        Claimed claimed = step.claim(code, claim.customerNumber());
        if (claimed.customerNumber() != claim.customerNumber()) {
            throw new Problem(
                    RightsErrorCode.ALREADY_CLAIMED, "Another customer has claimed the rights with this code");
        }
        return new ClaimedContracts(
                claim.customerNumber(),
                claimed.contracts().stream().map(ClaimResource::answer).toList());
    }

    private void mustHavePrivateProfile(long customerNumber) {
        Profile profile = profile(customerNumber);
        if (!profile.isPrivate()) {
            throw new Problem(RightsErrorCode.PROFILE_NOT_PRIVATE, "A temporary profile cannot hold ticket rights");
        }
        if (!profile.isActive()) {
            throw new Problem(
                    RightsErrorCode.PROFILE_NOT_ACTIVE, "A passive or deleted profile cannot hold ticket rights");
        }
    }

    private Profile profile(long customerNumber) {
        try {
            return customers.profile(customerNumber);
        } catch (WebApplicationException answer) {
            if (answer.getResponse().getStatus() == 404) {
                throw new Problem(RightsErrorCode.CUSTOMER_UNKNOWN, "There is no customer with this number");
            }
            throw unavailable(answer);
        } catch (RuntimeException fault) {
            throw unavailable(fault);
        }
    }

    private static Problem unavailable(RuntimeException fault) {
        LOG.warnf("The Customers API did not answer, cause=%s", fault.toString());
        return Problem.retryLater(
                RightsErrorCode.CUSTOMERS_API_UNAVAILABLE,
                "The customer's profile cannot be checked now; retry after 5 s",
                Duration.ofSeconds(5));
    }

    private static ClaimedContract answer(Contract contract) {
        return new ClaimedContract(
                contract.contractId(),
                contract.travelType(),
                contract.product(),
                contract.validFrom(),
                contract.validTo());
    }
}
