package no.personnelticket.usage.benefit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Refuses;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.messaging.consume.TopicProgress;
import no.personnelticket.usage.benefit.TaxPreview.SavingsSoFar;
import no.personnelticket.usage.benefit.TaxPreviewRequest.Use;
import no.personnelticket.usage.benefit.TaxedContract.Taxpayer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Computes what purchases would add to taxable income; nothing is stored. */
@Path("/personnelticket/v2/reports/tax-previews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class TaxPreviewResource {

    /** How long to wait for a published contract. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final TaxPreviewStore store;
    private final TopicProgress progress;
    private final Caller caller;
    private final Clock clock;

    public TaxPreviewResource(TaxPreviewStore store, TopicProgress progress, Caller caller, Clock clock) {
        this.store = store;
        this.progress = progress;
        this.caller = caller;
        this.clock = clock;
    }

    /** The previews, in the order of the purchases. */
    public record TaxPreviews(List<TaxPreview> purchases) {}

    @POST
    @RolesAllowed(Permission.TAX_PREVIEWS_READ)
    @Refuses(CommonErrorCode.NOT_YET_PROCESSED)
    @Operation(
            summary = "Compute what each purchase would add to taxable income if its tickets were distributed now",
            description =
                    "Uses the same function as the taxable benefit of a month. A purchase with a contract that is "
                            + "unknown, or that the token does not cover, has no amounts.")
    @APIResponse(responseCode = "200", description = "The previews, in the order of the purchases")
    public TaxPreviews previewTax(@NotNull @Valid TaxPreviewRequest request) {
        Map<UUID, TaxedContract> contracts = coveredContracts(request);
        Map<Taxpayer, SavingsSoFar> savingsSoFar = store.savingsSoFar(
                contracts.values().stream()
                        .map(contract -> contract.taxpayer().employeeReference())
                        .distinct()
                        .toList(),
                YearMonth.now(clock));
        return new TaxPreviews(request.purchases().stream()
                .map(purchase -> TaxPreview.of(purchase, contracts, savingsSoFar))
                .toList());
    }

    private Map<UUID, TaxedContract> coveredContracts(TaxPreviewRequest request) {
        Set<UUID> contractIds = request.purchases().stream()
                .flatMap(purchase -> purchase.uses().stream())
                .map(Use::contractUUID)
                .collect(Collectors.toSet());
        Map<UUID, TaxedContract> contracts = known(contractIds);
        contracts
                .values()
                .removeIf(contract -> !caller.covers(contract.taxpayer().companyId()));
        return contracts;
    }

    /** The known contracts; waits for those that were published before this call. */
    private Map<UUID, TaxedContract> known(Set<UUID> contractIds) {
        return progress.find(ContractChanged.class, PATIENCE, () -> Optional.of(store.contracts(contractIds))
                        .filter(found -> found.size() == contractIds.size()))
                .orElseGet(() -> store.contracts(contractIds));
    }
}
