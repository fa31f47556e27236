package no.personnelticket.endtoend;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.personnelticket.local.Part;

/** An employee as a customer, of company 3 where not said otherwise, with the contracts for private and for work travel. */
record Customer(int number, String privateContract, String workContract) {

    private static final AtomicInteger NEXT = new AtomicInteger(20_000);
    private static final String BORN = "1980-03-14";
    private static final List<String> SSNS = NationalIds.of(LocalDate.parse(BORN));

    /** The published columns of the import of employees, in their order. */
    static final String HEADER =
            "employeeNo,companyId,employmentTypeId,dateOfBirth,ssn,firstName,surname,addressLine,postalCode,"
                    + "abstainFromTicket,hireStartDate,payType,hireEndDate,hireEndCause,disabilityGrade,"
                    + "disabilityFromDate,employmentPercentage,employmentPercentageDate,paidPercentage,leaveFromDate,"
                    + "isDeleted\n";

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Oslo"));
    }

    /** A file with the employee in the published CSV format; the end and its cause are empty while the employment lasts. */
    static String file(int number, String hireEndDate, String hireEndCause) {
        return file(3, number, hireEndDate, hireEndCause);
    }

    private static String file(int companyId, int number, String hireEndDate, String hireEndCause) {
        return HEADER
                + String.join(
                        ",",
                        Integer.toString(number),
                        Integer.toString(companyId),
                        "1",
                        BORN,
                        SSNS.get(number % SSNS.size()),
                        "Kari,Nordmann,Storgata 1,0155,false,2010-01-01,M",
                        hireEndDate,
                        hireEndCause,
                        "0,,100,,,,false");
    }

    /** A new employee who has claimed the rights. */
    static Customer create() {
        return of(3);
    }

    /** The same of another company. */
    static Customer of(int companyId) {
        return of(companyId, "", "");
    }

    /** A new pensioner, who has a contract with coupons for private travel and none for work. */
    static Customer pensioner() {
        return of(3, "2015-12-31", "PENSION");
    }

    private static Customer of(int companyId, String hireEndDate, String hireEndCause) {
        int number = NEXT.incrementAndGet();
        Clients.hr()
                .contentType("text/csv")
                .body(file(companyId, number, hireEndDate, hireEndCause))
                .post(RunningSystem.address(Part.RIGHTS, "/personnelticket/v2/imports/employees"))
                .then()
                .statusCode(200);
        return claiming(companyId, number);
    }

    /** An imported employee claims the rights, with the employee number as customer number. */
    static Customer claiming(int companyId, int number) {
        String code = Clients.hr()
                .get(RunningSystem.address(
                        Part.RIGHTS,
                        "/personnelticket/v2/ticketrightsholders?companyId=" + companyId + "&employeeNo=" + number))
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].ticketHolderCode");
        Clients.sales()
                .body(Map.of("customerNumber", number, "profileType", "S", "status", "A"))
                .post(RunningSystem.address(Part.SANDBOX, "/customers/v2/profiles"))
                .then()
                .statusCode(201);
        Clients.sales()
                .body(Map.of("customerNumber", number, "externalReference", code))
                .post(RunningSystem.address(Part.RIGHTS, "/customers/v2/benefits/contracts/claim-personnel-ticket"))
                .then()
                .statusCode(200);
        JsonPath rights = Clients.sales()
                .get(RunningSystem.address(
                        Part.RIGHTS,
                        "/customers/v2/benefits/entitlements/" + number + "/by-customer-number?travelDate=" + today()))
                .jsonPath();
        return new Customer(number, rights.getString("[0].contractUUID"), rights.getString("[1].contractUUID"));
    }

    /** Selects a right for today for one of the travellers of a party. */
    JsonPath selectFor(String travellerId, String contract) {
        return select(today(), List.of(traveller(travellerId, contract)))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** Selects a right for each of as many travellers. */
    Response select(LocalDate travelDate, String... contracts) {
        List<Map<String, Object>> travellers = new ArrayList<>();
        for (String contract : contracts) {
            travellers.add(traveller(Integer.toString(travellers.size() + 1), contract));
        }
        return select(travelDate, travellers);
    }

    private Response select(LocalDate travelDate, List<Map<String, Object>> travellers) {
        return Clients.sales()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("customerNumber", number, "travelDate", travelDate.toString(), "travellers", travellers))
                .post(RunningSystem.address(Part.RIGHTS, "/customers/v2/benefits/rights-selections"));
    }

    private static Map<String, Object> traveller(String id, String contract) {
        return Map.of("id", id, "userType", "ADULT", "contractUUID", contract);
    }

    /** The offer configuration of a new offer for one traveller on the contract. */
    Map<String, Object> configurationWithOffer(String contract) {
        JsonPath selection =
                select(today(), contract).then().statusCode(201).extract().jsonPath();
        JsonPath offer = Clients.sales()
                .body(Map.of(
                        "travelDate", today().toString(),
                        "from", "NSR:StopPlace:59872",
                        "to", "NSR:StopPlace:548",
                        "selectionId", selection.getString("selectionId"),
                        "travellers", List.of(traveller(selection))))
                .post(RunningSystem.address(Part.OFFER, "/offers/v2/search/stop-places"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Object> entitlement = Map.of(
                "contractId", contract, "entitlementProductRef", offer.getMap("offers[0].travellers[0].right.product"));
        return Map.of(
                "offerId", offer.getString("offers[0].id"),
                "selectedTravellerIds", List.of("1"),
                "selectableProductIds", List.of(),
                "customers", List.of(Map.of("customerId", number, "entitlements", List.of(entitlement))));
    }

    private Map<String, Object> traveller(JsonPath selection) {
        return Map.of(
                "id",
                "1",
                "userType",
                "ADULT",
                "productIds",
                List.of(selection.getString("travellers[0].productId")),
                "customerId",
                number);
    }

    /** Validates configurations for today. */
    static JsonPath validate(Object... configurations) {
        return Clients.sales()
                .body(Map.of("travelDate", today().toString(), "offerConfigurations", List.of(configurations)))
                .post(RunningSystem.address(Part.VALIDATION, "/customers/v2/benefits/entitlements/validate"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Reserves the offer and pays for all of it; the answer is the order's id. */
    static String order(Map<String, Object> configuration) {
        String orderId = Clients.sales()
                .body(Map.of("offerConfigurations", List.of(configuration)))
                .post(RunningSystem.address(Part.SANDBOX, "/offers/v2/reserve-offers"))
                .then()
                .statusCode(201)
                .extract()
                .path("orderId");
        String order = RunningSystem.address(Part.SANDBOX, "/sales/v1/orders/" + orderId);
        Clients.sales()
                .body(Map.of("amount", balance(order)))
                .post(order + "/payments")
                .then()
                .statusCode(200);
        return orderId;
    }

    private static Map<String, Object> balance(String order) {
        return Clients.sales()
                .get(order)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("balance");
    }

    static String distribute(String orderId) {
        return Clients.sales()
                .body(Map.of("orderId", orderId))
                .post(RunningSystem.address(Part.SANDBOX, "/sales/v1/ticket-distribution-groups/distribute"))
                .then()
                .statusCode(200)
                .extract()
                .path("ticketDistributionGroups[0].id");
    }
}
