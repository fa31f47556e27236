package no.personnelticket.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.DiscountRight;
import no.personnelticket.events.Money;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.generated.offers.OffersApi.APISearchStopPlacesRequest;
import no.personnelticket.generated.offers.model.Offer;
import no.personnelticket.generated.offers.model.OfferSearch;
import no.personnelticket.generated.offers.model.SaleDiscountRight;
import no.personnelticket.generated.offers.model.SearchTraveller;
import no.personnelticket.generated.rights.ClaimingApi.APIClaimPersonnelTicketRequest;
import no.personnelticket.generated.rights.EntitlementsApi.APIGetEntitlementsByCustomerNumberRequest;
import no.personnelticket.generated.rights.SelectingRightsApi.APISelectRightsRequest;
import no.personnelticket.generated.rights.model.Claim;
import no.personnelticket.generated.rights.model.EntitlementResponse;
import no.personnelticket.generated.rights.model.SelectingTraveller;
import no.personnelticket.generated.rights.model.SelectionRequest;
import no.personnelticket.generated.rights.model.TravelType;
import no.personnelticket.generated.rights.model.UserType;
import no.personnelticket.generated.usages.UsagesApi.APIFindUsagesRequest;
import no.personnelticket.generated.usages.model.RegisteredUsage;
import no.personnelticket.generated.validation.ValidationApi.APIValidateRequest;
import no.personnelticket.generated.validation.model.OfferConfiguration;
import no.personnelticket.generated.validation.model.ProductRef;
import no.personnelticket.generated.validation.model.UsedEntitlement;
import no.personnelticket.generated.validation.model.ValidationAnswer;
import no.personnelticket.generated.validation.model.ValidationRequest;
import no.personnelticket.local.Part;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A client in Java that was made from the committed documents, and from the jar of the events, sells a ticket. */
@OnContainersToo
class GeneratedClientTest {

    private static final long CUSTOMER = 29_001;
    private static final String TODAY = Customer.today().toString();

    private final GeneratedClients sales = GeneratedClients.of("sales-client", "sales-secret");
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    @Test
    void a_complete_sale() throws Exception {
        // Given
        claim();

        // When
        EntitlementResponse entitlement = sales
                .entitlements()
                .getEntitlementsByCustomerNumber(APIGetEntitlementsByCustomerNumberRequest.newBuilder()
                        .customerNumber(CUSTOMER)
                        .travelDate(TODAY)
                        .build())
                .stream()
                .filter(one -> one.getTravelType() == TravelType.PRIVATE)
                .findAny()
                .orElseThrow();
        Offer offer = offer(entitlement);
        ValidationAnswer verdict = sales.validation()
                .validate(APIValidateRequest.newBuilder()
                        .validationRequest(question(entitlement, offer))
                        .build());
        TicketDistributed distributed = distributed(entitlement, offer, verdict);
        new Topic("TicketDistributed")
                .publish(distributed.key(), distributed.id(), json.writeValueAsString(distributed));

        // Then
        assertThat(verdict.getValid()).isTrue();
        RegisteredUsage usage = Awaitility.await("the usage")
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(
                        () -> sales.usages()
                                .findUsages(APIFindUsagesRequest.newBuilder()
                                        .ticketDistributionId(distributed.id())
                                        .build())
                                .getItems(),
                        found -> found.size() == 1 && found.get(0).getValidated() != null)
                .get(0);
        assertThat(usage.getContractId()).isEqualTo(entitlement.getContractUUID());
        assertThat(usage.getSaving().getAmount()).isEqualTo("976.00");
        assertThat(usage.getValidated()).isTrue();
    }

    /** A new employee, whose rights a new customer claims with the pickup code. */
    private void claim() throws Exception {
        Employees employees = new Employees();
        employees.importNew(CUSTOMER, LocalDate.parse("1979-05-09"));
        String code = employees.holder(CUSTOMER).getTicketHolderCode();
        Clients.sales()
                .body(Map.of("customerNumber", CUSTOMER, "profileType", "S", "status", "A"))
                .post(RunningSystem.address(Part.SANDBOX, "/customers/v2/profiles"))
                .then()
                .statusCode(201);
        sales.claiming()
                .claimPersonnelTicket(APIClaimPersonnelTicketRequest.newBuilder()
                        .claim(new Claim().customerNumber(CUSTOMER).externalReference(code))
                        .build());
    }

    private Offer offer(EntitlementResponse entitlement) throws Exception {
        UUID selection = sales.selecting()
                .selectRights(APISelectRightsRequest.newBuilder()
                        .idempotencyKey(UUID.randomUUID().toString())
                        .selectionRequest(new SelectionRequest()
                                .customerNumber(CUSTOMER)
                                .travelDate(TODAY)
                                .travellers(List.of(new SelectingTraveller()
                                        .id("1")
                                        .userType(UserType.ADULT)
                                        .contractUUID(entitlement.getContractUUID()))))
                        .build())
                .getSelectionId();
        return sales.offers()
                .searchStopPlaces(request(search(selection, entitlement.getProductId())))
                .getOffers()
                .get(0);
    }

    private static APISearchStopPlacesRequest request(OfferSearch search) {
        return APISearchStopPlacesRequest.newBuilder().offerSearch(search).build();
    }

    private static OfferSearch search(UUID selection, String productId) {
        return new OfferSearch()
                .travelDate(TODAY)
                .from("NSR:StopPlace:59872")
                .to("NSR:StopPlace:548")
                .selectionId(selection)
                .travellers(List.of(new SearchTraveller()
                        .id("1")
                        .userType(no.personnelticket.generated.offers.model.UserType.ADULT)
                        .customerId(CUSTOMER)
                        .productIds(List.of(productId))));
    }

    private static ValidationRequest question(EntitlementResponse entitlement, Offer offer) {
        UsedEntitlement used = new UsedEntitlement()
                .contractId(entitlement.getContractUUID())
                .entitlementProductRef(
                        new ProductRef().id(entitlement.getProductId()).version(entitlement.getProductVersion()));
        return new ValidationRequest()
                .travelDate(TODAY)
                .offerConfigurations(List.of(new OfferConfiguration()
                        .offerId(offer.getId())
                        .selectedTravellerIds(List.of("1"))
                        .customers(List.of(new no.personnelticket.generated.validation.model.EntitledCustomer()
                                .customerId(CUSTOMER)
                                .entitlements(List.of(used))))));
    }

    private static TicketDistributed distributed(
            EntitlementResponse entitlement, Offer offer, ValidationAnswer verdict) {
        SaleDiscountRight right = offer.getPreassignedProducts().get(0).getDiscountRight();
        var traveller = offer.getTravellers().get(0);
        TicketDistributed.Ticket ticket = new TicketDistributed.Ticket(
                "1",
                "1",
                entitlement.getContractUUID(),
                offer.getPreassignedProducts().get(0).getId(),
                Money.nok(traveller.getFullFare().getAmount()),
                Money.nok(traveller.getPrice().getAmount()),
                List.of(new DiscountRight(
                        right.getId(),
                        right.getVersion(),
                        Money.nok(right.getPrice().getAmount()),
                        right.getOriginatingFromProductId())));
        return new TicketDistributed(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                1,
                "1",
                CUSTOMER,
                offer.getId(),
                verdict.getOffers().get(0).getToken(),
                "example-java",
                Instant.now(),
                null,
                null,
                List.of(ticket));
    }
}
