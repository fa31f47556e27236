package no.personnelticket.sandbox.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import no.personnelticket.events.Plausible;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.http.request.EventText;
import no.personnelticket.sandbox.SandboxErrorCode;
import no.personnelticket.sandbox.SandboxRefuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Refunds the tickets of an order. A repeated request with the same key gets the same refund and publishes its events
 * again.
 */
@Path("/sales/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(OrderResource.ORDERS_WRITE)
@Tag(name = "Sales")
public class RefundResource {

    private final Orders orders;
    private final DistributionPublisher publisher;
    private final Clock clock;

    public RefundResource(Orders orders, DistributionPublisher publisher, Clock clock) {
        this.orders = orders;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * A request for a refund.
     *
     * @param key chosen by the caller, another one for each refund of the order
     * @param percent the percentage of each ticket that is refunded; 100 if it is left out
     */
    public record RefundRequest(
            @NotBlank @EventText @Schema(maxLength = Plausible.LONGEST_TEXT)
            String key,

            @Min(1) @Max(RefundRequest.WHOLE) Integer percent) {

        /** The percentage of all that can be refunded. */
        static final int WHOLE = 100;
    }

    /** The refunds: one for each order line. */
    public record RefundResponse(List<TicketRefunded> refunds) {}

    @POST
    @Path("/{orderId}/refunds")
    @SandboxRefuses({
        SandboxErrorCode.ORDER_NOT_FOUND,
        SandboxErrorCode.ORDER_NOT_DISTRIBUTED,
        SandboxErrorCode.REFUND_KEY_REUSED,
        SandboxErrorCode.ALREADY_REFUNDED,
        SandboxErrorCode.NOT_PUBLISHED
    })
    @Operation(
            summary = "Refund the tickets of a distributed order, wholly or in part",
            description = "Publishes a TicketRefunded for each order line; the usage-registration-service takes the "
                    + "saving back. A repeated call with the same key gets the same refund. All refunds of an order are "
                    + "together at most 100 percent.")
    public RefundResponse refund(String orderId, @NotNull @Valid RefundRequest request) {
        int percent = request.percent() == null ? RefundRequest.WHOLE : request.percent();
        List<TicketRefunded> refunds = orders.change(
                        orderId, order -> order.refund(request.key(), percent, clock.instant()))
                .refunds()
                .get(request.key())
                .events();
        publisher.publishRefunds(refunds);
        return new RefundResponse(refunds);
    }
}
