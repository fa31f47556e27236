package no.personnelticket.console.sale;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.personnelticket.console.service.Answer;
import no.personnelticket.console.service.Service;
import no.personnelticket.console.service.ServiceClient;
import no.personnelticket.events.NorwegianTime;
import no.personnelticket.http.token.Permission;
import org.jboss.resteasy.reactive.RestQuery;

/** The pages of a sale before payment: customer, rights, selection, offers, verdict. */
@Path("/sale")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SaleResource {

    private static final String BENEFITS = "/customers/v2/benefits/";
    private static final int EXPLAINED = 5;

    private final ServiceClient services;
    private final Clock clock;

    public SaleResource(ServiceClient services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    /** The form for the customer and the travel date. */
    public record Customer(LocalDate today) implements TemplateInstance {}

    /** The customer's rights; {@code key} is the idempotency key of the selection that may follow. */
    public record Rights(
            String customerNumber, String travelDate, Calls calls, List<Entitlement> entitlements, UUID key)
            implements TemplateInstance {}

    /** The selection. */
    public record Selection(SaleForm sale, Calls calls, String selectionId) implements TemplateInstance {}

    /** An offer with the explanation of its price. */
    public record ExplainedOffer(Offer offer, Optional<Explanation> explanation) {}

    /** The offers. */
    public record Offers(SaleForm sale, Calls calls, List<ExplainedOffer> offers) implements TemplateInstance {}

    /**
     * Whether the offer may be sold.
     *
     * @param payable whether there is a sandbox in which the offer can be paid
     */
    public record Judged(SaleForm sale, Calls calls, Optional<Verdict> verdict, boolean payable)
            implements TemplateInstance {}

    @GET
    @RolesAllowed(Permission.ENTITLEMENTS_READ)
    public TemplateInstance customer() {
        return new Customer(LocalDate.ofInstant(clock.instant(), NorwegianTime.ZONE));
    }

    @GET
    @Path("rights")
    @RolesAllowed(Permission.ENTITLEMENTS_READ)
    public TemplateInstance rights(@RestQuery long customerNumber, @RestQuery LocalDate travelDate) {
        LocalDate day = travelDate == null ? LocalDate.ofInstant(clock.instant(), NorwegianTime.ZONE) : travelDate;
        Calls calls = new Calls(services);
        if (services.isThere(Service.SANDBOX)) {
            calls.get(Service.SANDBOX, "/customers/v2/profiles/" + customerNumber);
        }
        Optional<Answer> answer = calls.get(
                Service.RIGHTS, BENEFITS + "entitlements/" + customerNumber + "/by-customer-number?travelDate=" + day);
        return new Rights(
                Long.toString(customerNumber),
                day.toString(),
                calls,
                answer.map(found -> List.of(found.as(Entitlement[].class))).orElse(List.of()),
                UUID.randomUUID());
    }

    /** Connects the rights behind a pickup code to the customer. */
    @POST
    @Path("claim")
    @RolesAllowed(Permission.CONTRACTS_CLAIM)
    public Response claim(@BeanParam SaleForm sale) {
        services.post(
                        Service.RIGHTS,
                        BENEFITS + "contracts/claim-personnel-ticket",
                        sale.claimRequest().toString(),
                        Map.of())
                .orProblem();
        return Response.seeOther(UriBuilder.fromPath("/sale/rights")
                        .queryParam("customerNumber", sale.number())
                        .queryParam("travelDate", sale.travelDate())
                        .build())
                .build();
    }

    @POST
    @Path("selection")
    @RolesAllowed(Permission.RIGHTS_SELECT)
    public TemplateInstance select(@BeanParam SaleForm sale) {
        Calls calls = new Calls(services);
        String selectionId = calls.post(
                        Service.RIGHTS,
                        BENEFITS + "rights-selections",
                        sale.selectionRequest(),
                        Map.of("Idempotency-Key", sale.idempotencyKey()))
                .map(answer -> answer.json().path("selectionId").asText())
                .orElse("");
        return new Selection(sale, calls, selectionId);
    }

    @POST
    @Path("offers")
    @RolesAllowed(Permission.OFFERS_SEARCH)
    public TemplateInstance offers(@BeanParam SaleForm sale) {
        Calls calls = new Calls(services);
        List<ExplainedOffer> offers =
                calls.post(Service.OFFER, "/offers/v2/search/stop-places", sale.searchRequest()).stream()
                        .flatMap(SaleResource::offers)
                        .limit(EXPLAINED)
                        .map(offer -> new ExplainedOffer(
                                offer,
                                calls.get(Service.OFFER, "/offers/v2/offers/" + offer.id() + "/explanation")
                                        .map(answer -> answer.as(Explanation.class))))
                        .toList();
        return new Offers(sale, calls, offers);
    }

    @POST
    @Path("verdict")
    @RolesAllowed(Permission.ENTITLEMENTS_VALIDATE)
    public TemplateInstance validate(@BeanParam SaleForm sale) {
        Calls calls = new Calls(services);
        return new Judged(
                sale,
                calls,
                calls.post(Service.VALIDATION, BENEFITS + "entitlements/validate", sale.validationRequest())
                        .map(answer -> answer.as(Verdict.class)),
                services.isThere(Service.SANDBOX));
    }

    private static Stream<Offer> offers(Answer answer) {
        return Stream.of(answer.as(Found.class)).flatMap(found -> found.offers().stream());
    }

    private record Found(List<Offer> offers) {}
}
