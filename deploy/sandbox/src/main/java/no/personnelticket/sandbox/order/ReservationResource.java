package no.personnelticket.sandbox.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import no.personnelticket.http.token.Caller;
import no.personnelticket.sandbox.SandboxErrorCode;
import no.personnelticket.sandbox.SandboxRefuses;
import no.personnelticket.sandbox.order.ReserveRequest.OfferConfiguration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Creates an order from offers. */
@Path("/offers/v2/reserve-offers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(OrderResource.ORDERS_WRITE)
@Tag(name = "Sales")
public class ReservationResource {

    private final PersonnelOffers offers;
    private final Orders orders;
    private final Caller caller;

    public ReservationResource(PersonnelOffers offers, Orders orders, Caller caller) {
        this.offers = offers;
        this.orders = orders;
        this.caller = caller;
    }

    @POST
    @SandboxRefuses({
        SandboxErrorCode.OFFER_UNKNOWN,
        SandboxErrorCode.ENTITLEMENTS_DO_NOT_MATCH,
        SandboxErrorCode.OFFER_EXPIRED,
        SandboxErrorCode.OFFER_NOT_READABLE
    })
    @Operation(
            summary = "Reserve offers, with the entitlements that they need",
            description = "Stands in for the sales platform, which makes an order of offers that have not expired.")
    @APIResponse(
            responseCode = "201",
            description = "The order",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where it can be read",
                            schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ReserveResponse.class)))
    public Response reserveOffers(@NotNull @Valid ReserveRequest request) {
        List<OfferConfiguration> configurations = request.offerConfigurations();
        List<OrderLine> lines = configurations.stream()
                .map(wanted -> new Reservation(wanted, offers.unexpired(wanted.offerId())).orderLine())
                .toList();
        Order order = Order.of(
                caller.client(), configurations.get(0).customers().get(0).customerId(), lines);
        orders.add(order);
        return Response.created(URI.create("/sales/v1/orders/" + order.orderId()))
                .entity(answer(order))
                .build();
    }

    private static ReserveResponse answer(Order order) {
        return new ReserveResponse(
                order.orderId(),
                order.lines().stream().map(OrderLine::id).toList(),
                order.lines().stream().map(OrderLine::reservationId).toList(),
                List.of());
    }
}
