package no.personnelticket.sandbox.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import no.personnelticket.events.TicketDistributed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Distributes the tickets of an order. Asked again, it gives the same tickets and tells of them again. */
@Path("/sales/v1/ticket-distribution-groups/distribute")
@RolesAllowed(OrderResource.ORDERS_WRITE)
@Tag(name = "Sales")
public class DistributionResource {

    private final Orders orders;
    private final DistributionPublisher publisher;
    private final Clock clock;

    public DistributionResource(Orders orders, DistributionPublisher publisher, Clock clock) {
        this.orders = orders;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The order whose tickets are wanted, and the token of the validation that the sale relied on, if there was one. */
    public record DistributeRequest(@NotBlank String orderId, String validationToken) {}

    @POST
    @Operation(summary = "Distribute the tickets of a confirmed order")
    public DistributeResponse distribute(@NotNull @Valid DistributeRequest request) {
        Order order =
                orders.change(request.orderId(), draft -> draft.distribute(request.validationToken(), clock.instant()));
        List<TicketDistributed> distributions =
                order.lines().stream().map(OrderLine::distribution).toList();
        publisher.publish(distributions);
        return DistributeResponse.of(distributions);
    }
}
