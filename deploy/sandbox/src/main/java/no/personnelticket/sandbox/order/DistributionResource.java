package no.personnelticket.sandbox.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.events.Plausible;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.http.request.EventText;
import no.personnelticket.http.token.Caller;
import no.personnelticket.sandbox.SandboxErrorCode;
import no.personnelticket.sandbox.SandboxRefuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Distributes the tickets of an order. A repeated request gets the same tickets and publishes their events again. */
@Path("/sales/v1/ticket-distribution-groups/distribute")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(OrderResource.ORDERS_WRITE)
@Tag(name = "Sales")
public class DistributionResource {

    private final Orders orders;
    private final DistributionPublisher publisher;
    private final Caller caller;
    private final Clock clock;

    public DistributionResource(Orders orders, DistributionPublisher publisher, Caller caller, Clock clock) {
        this.orders = orders;
        this.publisher = publisher;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The order whose tickets the caller wants.
     *
     * @param validationToken the token of the validation before the sale, if there was one; enough for an order of one
     *     offer
     * @param validationTokens the token of each offer, by offer id, for an order of several offers
     */
    public record DistributeRequest(
            @NotBlank String orderId,

            @EventText(longest = Plausible.LONGEST_TOKEN)
            @Schema(maxLength = Plausible.LONGEST_TOKEN, pattern = EventText.NOT_BLANK)
            String validationToken,

            Map<
                            UUID,
                            @NotBlank @Size(max = Plausible.LONGEST_TOKEN) @EventText(longest = Plausible.LONGEST_TOKEN)
                            String>
                    validationTokens) {

        Sold soldBy(Optional<String> clientName) {
            return new Sold(clientName, validationTokens == null ? Map.of() : validationTokens, validationToken);
        }
    }

    @POST
    @SandboxRefuses({
        SandboxErrorCode.ORDER_NOT_FOUND,
        SandboxErrorCode.ORDER_NOT_CONFIRMED,
        SandboxErrorCode.NOT_PUBLISHED
    })
    @Operation(
            summary = "Distribute the tickets of a confirmed order",
            description =
                    "Publishes TicketDistributed for each order line, one ticket for each traveller, and carries "
                            + "the validation token along. The sandbox does not check the token: the validation-service does, and "
                            + "shows a sale with a wrong one as not validated. A repeated call gets the first tickets and tokens.")
    public DistributeResponse distribute(@NotNull @Valid DistributeRequest request) {
        Sold sold = request.soldBy(caller.clientName());
        Order order = orders.change(request.orderId(), draft -> draft.distribute(sold, clock.instant()));
        List<TicketDistributed> distributions =
                order.lines().stream().map(OrderLine::distribution).toList();
        publisher.publish(distributions);
        return DistributeResponse.of(distributions);
    }
}
