package no.personnelticket.console.sale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import no.personnelticket.console.service.Answer;
import no.personnelticket.console.service.Service;
import no.personnelticket.console.service.ServiceClient;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.token.Permission;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The pages of a sale from payment on: payment in the sandbox's sales platform, then the usage and its effect on tax.
 */
@Path("/sale")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class PaymentResource {

    /** The permission to reserve and pay in the sandbox. */
    static final String ORDERS_WRITE = "orders:write";

    private final ServiceClient services;

    public PaymentResource(ServiceClient services) {
        this.services = services;
    }

    /**
     * An order that was paid.
     *
     * @param ticketDistributionId empty if a call was refused
     */
    public record Paid(Calls calls, String ticketDistributionId) implements TemplateInstance {}

    /** The usages registered so far. */
    public record Usage(String ticketDistributionId, Calls calls, List<RegisteredUsage> usages)
            implements TemplateInstance {}

    /** Reserves, pays the balance, and distributes. */
    @POST
    @Path("payment")
    @RolesAllowed(ORDERS_WRITE)
    public TemplateInstance pay(@BeanParam SaleForm sale) {
        Calls calls = new Calls(services);
        String distribution = calls.post(Service.SANDBOX, "/offers/v2/reserve-offers", sale.reservationRequest())
                .map(answer -> answer.json().path("orderId").asText())
                .flatMap(orderId -> distribute(calls, sale, orderId))
                .map(answer ->
                        answer.json().at("/ticketDistributionGroups/0/id").asText())
                .orElse("");
        return new Paid(calls, distribution);
    }

    @GET
    @Path("usage")
    @RolesAllowed(Permission.USAGES_READ)
    public TemplateInstance usage(@RestQuery String ticketDistributionId) {
        if (ticketDistributionId == null) {
            throw Problem.badField("ticketDistributionId", "is required");
        }
        Calls calls = new Calls(services);
        List<RegisteredUsage> usages = calls.get(
                        Service.USAGE,
                        "/personnelticket/v2/usages?ticketDistributionId="
                                + URLEncoder.encode(ticketDistributionId, StandardCharsets.UTF_8))
                .map(answer -> answer.as(RegisteredUsage.Found.class).items())
                .orElse(List.of());
        return new Usage(ticketDistributionId, calls, usages);
    }

    private static Optional<Answer> distribute(Calls calls, SaleForm sale, String orderId) {
        String order = "/sales/v1/orders/" + orderId;
        JsonNode balance = calls.get(Service.SANDBOX, order)
                .map(answer -> answer.json().path("balance"))
                .orElse(null);
        if (balance != null) {
            calls.post(
                    Service.SANDBOX,
                    order + "/payments",
                    JsonNodeFactory.instance.objectNode().set("amount", balance));
        }
        return calls.post(
                Service.SANDBOX, "/sales/v1/ticket-distribution-groups/distribute", sale.distributionRequest(orderId));
    }
}
