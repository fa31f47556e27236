package no.personnelticket.local.sale;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.personnelticket.local.Part;

/** One traveller's journey from Oslo to Bergen, through the steps of the sales process. */
final class Journey {

    private static final String SALES = "sales-client";
    private static final String ENTITLEMENTS =
            "/customers/v2/benefits/entitlements/%d/by-customer-number?travelDate=%s";

    private final Api api;
    private final Transcript transcript;
    private final Person person;
    private final String travelType;
    private final LocalDate travelDate;

    private JsonNode entitlement;
    private String orderId;

    Journey(Api api, Transcript transcript, Person person, String travelType, LocalDate travelDate) {
        this.api = api;
        this.transcript = transcript;
        this.person = person;
        this.travelType = travelType;
        this.travelDate = travelDate;
    }

    /** Performs all steps; returns the registered usage. */
    JsonNode sell(Prices expected) {
        getEntitlements();
        String selectionId = select();
        Call search = requestOffer(selectionId, expected);
        JsonNode offer = search.at("/offers/0");
        List<Map<String, Object>> configurations = List.of(configuration(offer));
        String validationToken = validate(configurations);
        String distributionId = payAndDistribute(configurations, validationToken, expected);
        JsonNode usage = seeUsage(distributionId, expected);
        seeCoupons();
        return usage;
    }

    private void getEntitlements() {
        transcript.step(1, "Get the ticket rights");
        Call call = api.get(SALES, Part.RIGHTS, ENTITLEMENTS.formatted(person.customerNumber(), travelDate))
                .expect(200);
        call.answer().forEach(right -> transcript.result(describe(right)));
        if (call.answer().size() != person.rights()) {
            throw new SaleFailedException("There should be %d rights of %s, but there are %d"
                    .formatted(
                            person.rights(), person.description(), call.answer().size()));
        }
        entitlement = StreamSupport.stream(call.answer().spliterator(), false)
                .filter(right -> right.path("travelType").asText().equals(travelType))
                .findFirst()
                .orElseThrow(() -> new SaleFailedException("There should be a right for travel type " + travelType));
    }

    private String select() {
        transcript.step(2, "Select the one for " + words(travelType));
        Call call = api.post(
                        SALES,
                        Part.RIGHTS,
                        "/customers/v2/benefits/rights-selections",
                        Map.of(
                                "customerNumber",
                                person.customerNumber(),
                                "travelDate",
                                travelDate.toString(),
                                "travellers",
                                List.of(Map.of(
                                        "id",
                                        "1",
                                        "userType",
                                        entitlement.path("travellerType").asText(),
                                        "contractUUID",
                                        entitlement.path("contractUUID").asText()))))
                .expect(201);
        transcript.result("selected for " + call.text("/travelDate") + ", travels as "
                + call.text("/travellers/0/travellerType"));
        return call.text("/selectionId");
    }

    private Call requestOffer(String selectionId, Prices expected) {
        transcript.step(3, "Request an offer, with the entitlement product in travellers[].productIds");
        Call call = api.post(
                        SALES,
                        Part.OFFER,
                        "/offers/v2/search/stop-places",
                        Map.of(
                                "travelDate",
                                travelDate.toString(),
                                "from",
                                "NSR:StopPlace:59872",
                                "to",
                                "NSR:StopPlace:548",
                                "selectionId",
                                selectionId,
                                "travellers",
                                List.of(Map.of(
                                        "id",
                                        "1",
                                        "userType",
                                        entitlement.path("travellerType").asText(),
                                        "productIds",
                                        List.of(entitlement.path("productId").asText()),
                                        "customerId",
                                        person.customerNumber()))))
                .expect(200);
        Prices actual = new Prices(
                call.text("/offers/0/travellers/0/fullFare/amount"),
                call.text("/offers/0/travellers/0/discount/amount"),
                call.text("/offers/0/price/amount"));
        transcript.result("%s: full fare %s, discount %s, price %s"
                .formatted(call.text("/offers/0/name"), actual.fullFare(), actual.discount(), actual.price()));
        if (!actual.equals(expected)) {
            throw new SaleFailedException("The prices should be " + expected + ", but are " + actual);
        }
        return call;
    }

    private Map<String, Object> configuration(JsonNode offer) {
        JsonNode right = offer.at("/travellers/0/right");
        return Map.of(
                "offerId",
                offer.path("id").asText(),
                "selectedTravellerIds",
                List.of("1"),
                "selectableProductIds",
                List.of(),
                "customers",
                List.of(Map.of(
                        "customerId",
                        person.customerNumber(),
                        "entitlements",
                        List.of(Map.of(
                                "contractId", right.path("contractUUID").asText(),
                                "entitlementProductRef", right.path("product"))))));
    }

    private String validate(List<Map<String, Object>> configurations) {
        transcript.step(4, "Validate before payment");
        Call call = api.post(
                        SALES,
                        Part.VALIDATION,
                        "/customers/v2/benefits/entitlements/validate",
                        Map.of("travelDate", travelDate.toString(), "offerConfigurations", configurations))
                .expect(200);
        Map<String, Long> outcomes = StreamSupport.stream(
                        call.at("/offers/0/rules").spliterator(), false)
                .collect(Collectors.groupingBy(rule -> rule.path("outcome").asText(), Collectors.counting()));
        transcript.result("%s: %d rules passed, %d refused, %d not applicable"
                .formatted(
                        call.at("/valid").asBoolean() ? "valid" : "refused",
                        outcomes.getOrDefault("PASSED", 0L),
                        outcomes.getOrDefault("REFUSED", 0L),
                        outcomes.getOrDefault("NOT_APPLICABLE", 0L)));
        if (!call.at("/valid").asBoolean()) {
            throw new SaleFailedException("The verdict should be valid, but is: " + call.text());
        }
        return call.text("/offers/0/token");
    }

    private String payAndDistribute(List<Map<String, Object>> configurations, String validationToken, Prices expected) {
        transcript.step(5, "Reserve, pay and distribute in the sandbox's sales platform");
        orderId = api.post(
                        SALES, Part.SANDBOX, "/offers/v2/reserve-offers", Map.of("offerConfigurations", configurations))
                .expect(201)
                .text("/orderId");
        Call paid = api.post(
                        SALES,
                        Part.SANDBOX,
                        "/sales/v1/orders/" + orderId + "/payments",
                        Map.of("amount", Map.of("amount", expected.price(), "currency", "NOK")))
                .expect(200);
        Call distributed = api.post(
                        SALES,
                        Part.SANDBOX,
                        "/sales/v1/ticket-distribution-groups/distribute",
                        Map.of("orderId", orderId, "validationToken", validationToken))
                .expect(200);
        transcript.result("order is %s, ticket is %s"
                .formatted(paid.text("/status"), distributed.text("/ticketDistributionGroups/0/status")));
        return distributed.text("/ticketDistributionGroups/0/id");
    }

    private JsonNode seeUsage(String distributionId, Prices expected) {
        transcript.step(6, "See the usage registered");
        String path = "/personnelticket/v2/usages?ticketDistributionId=" + distributionId;
        Call found = api.told(Patience.await("The usage of " + distributionId, () -> Optional.of(
                        api.peek(SALES, Part.USAGE, path).expect(200))
                .filter(call -> call.answer().at("/items/0").hasNonNull("travelType")
                        && call.answer().at("/items/0").hasNonNull("validated"))));
        JsonNode usage = found.at("/items/0");
        boolean counts = usage.path("countsTowardsTax").asBoolean();
        transcript.result("saving %s, %s, %s"
                .formatted(
                        usage.at("/saving/amount").asText(),
                        counts ? "counts towards taxable benefit" : "no taxable benefit (work travel)",
                        usage.path("validated").asBoolean() ? "validated before payment" : "NOT validated"));
        BigDecimal saving = new BigDecimal(usage.at("/saving/amount").asText());
        if (saving.compareTo(new BigDecimal(expected.discount()).negate()) != 0
                || counts != travelType.equals("PRIVATE")
                || !usage.path("validated").asBoolean()) {
            throw new SaleFailedException("The usage is not as it should be: " + usage);
        }
        return usage;
    }

    private void seeCoupons() {
        if (!entitlement.has("remainingCoupons")) {
            return;
        }
        long before = entitlement.path("remainingCoupons").asLong();
        awaitCoupons(before - 1);
        transcript.result("remaining coupons: %d, before: %d".formatted(before - 1, before));
    }

    /** Refunds the sold tickets, so that the coupon can be used again. */
    void giveBack() {
        transcript.step(null, "The whole order is refunded");
        api.post(
                        SALES,
                        Part.SANDBOX,
                        "/sales/v1/orders/" + orderId + "/refunds",
                        Map.of("key", "first", "percent", 100))
                .expect(200);
        long before = entitlement.path("remainingCoupons").asLong();
        awaitCoupons(before);
        transcript.result("remaining coupons: " + before);
    }

    private void awaitCoupons(long expected) {
        Patience.await(expected + " remaining coupons", () -> Optional.of(
                        api.peek(SALES, Part.RIGHTS, ENTITLEMENTS.formatted(person.customerNumber(), travelDate))
                                .expect(200)
                                .at("/0/remainingCoupons")
                                .asLong())
                .filter(remaining -> remaining == expected));
    }

    private static String describe(JsonNode right) {
        String coupons = right.has("remainingCoupons") ? ", " + right.path("remainingCoupons") + " coupons left" : "";
        return words(right.path("travelType").asText()) + ": "
                + right.path("productId").asText() + coupons;
    }

    private static String words(String travelType) {
        return travelType.equals("WORK") ? "work travel" : "private travel";
    }
}
