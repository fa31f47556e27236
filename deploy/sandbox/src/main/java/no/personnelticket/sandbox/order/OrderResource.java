package no.personnelticket.sandbox.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import no.personnelticket.events.Money;
import no.personnelticket.sandbox.SandboxErrorCode;
import no.personnelticket.sandbox.SandboxRefuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Orders and their payment. */
@Path("/sales/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(OrderResource.ORDERS_WRITE)
@Tag(name = "Sales")
public class OrderResource {

    /** The permission of the sales platform itself. */
    static final String ORDERS_WRITE = "orders:write";

    private final Orders orders;

    public OrderResource(Orders orders) {
        this.orders = orders;
    }

    /** The amount that is paid now: the balance or a part of it. */
    public record Payment(
            @NotNull @Schema(properties = @SchemaProperty(name = "amount", pattern = POSITIVE))
            Money amount) {

        private static final String POSITIVE = "^(?!0*\\.00$)\\d{0,10}\\.\\d\\d$";
    }

    @GET
    @Path("/{orderId}")
    @SandboxRefuses(SandboxErrorCode.ORDER_NOT_FOUND)
    @Operation(summary = "An order", description = "With its lines and what is left to pay.")
    public OrderResponse getOrder(String orderId) {
        return OrderResponse.of(orders.get(orderId));
    }

    @POST
    @Path("/{orderId}/payments")
    @SandboxRefuses(SandboxErrorCode.ORDER_NOT_FOUND)
    @Operation(
            summary = "Pay an order, or a part of it",
            description = "The order is CONFIRMED when its balance is 0.00; it can be paid in parts.")
    public OrderResponse pay(String orderId, @NotNull @Valid Payment payment) {
        return OrderResponse.of(orders.change(orderId, order -> order.pay(payment.amount())));
    }
}
