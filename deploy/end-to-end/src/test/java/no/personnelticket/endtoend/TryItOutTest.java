package no.personnelticket.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.personnelticket.local.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A developer learns a sale in Swagger UI: the examples of its steps are accepted, with the ids that the steps before gave. */
class TryItOutTest {

    private static final long CUSTOMER = 1_000_001;
    private static final int EMPLOYEE = 1233;

    private final LiveDocument sandbox = LiveDocument.of(Part.SANDBOX);
    private final LiveDocument rights = LiveDocument.of(Part.RIGHTS);
    private final LiveDocument offers = LiveDocument.of(Part.OFFER);
    private final LiveDocument validation = LiveDocument.of(Part.VALIDATION);
    private final LiveDocument usages = LiveDocument.of(Part.USAGE);

    private final Map<String, String> instead = new LinkedHashMap<>();
    private final List<String> tried = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"RIGHTS", "OFFER", "VALIDATION", "USAGE", "SANDBOX"})
    void swagger_ui_shows_the_document(Part part) {
        assertThat(RestAssured.get(RunningSystem.address(part, "/q/swagger-ui/"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("/q/openapi");
    }

    @Test
    void the_examples_of_the_steps_of_a_sale_are_accepted() {
        // Given
        String token = tryOut(sandbox, "fetchToken", null).getString("access_token");
        instead.put("2026-11-23", Customer.today().toString());
        instead.put("7KQ2M9XD4HPT3VBN", pickupCode());
        instead.put("basket-20261123-0001", UUID.randomUUID().toString());
        tried.clear();

        // When
        tryOut(rights, "claimPersonnelTicket", token);
        JsonPath entitlements = tryOut(rights, "getEntitlementsByCustomerNumber", token);
        instead.put(
                "55b8453b-1b60-51ec-9db1-d83bd1530505",
                entitlements.getString("find { it.travelType == 'PRIVATE' }.contractUUID"));
        instead.put(
                "22a4c757-e7a5-3bae-91a7-eed0fa815884",
                tryOut(rights, "selectRights", token).getString("selectionId"));
        instead.put(
                "ef1787f9-62b2-4407-801c-bdde8e2d813b",
                tryOut(offers, "searchStopPlaces", token).getString("offers[0].id"));
        JsonPath verdict = tryOut(validation, "validate", token);
        instead.put("<header>.<claims>.<signature>", verdict.getString("offers[0].token"));
        instead.put(
                "b918c465-06d2-4446-b1b1-1a7ad7d4b834",
                tryOut(sandbox, "reserveOffers", token).getString("orderId"));
        tryOut(sandbox, "pay", token);
        JsonPath distributed = tryOut(sandbox, "distribute", token);
        String distribution = distributed.getString("ticketDistributionGroups[0].id");
        instead.put("2c1f6a9e-7d34-4b58-9e0a-6f8b1d2c3e47", distribution);
        tryOut(usages, "findUsages", token);

        // Then
        assertThat(verdict.getBoolean("valid")).isTrue();
        JsonPath usage = Usages.await(distribution);
        assertThat(usage.getLong("items[0].customerNumber")).isEqualTo(CUSTOMER);
        assertThat(usage.getBoolean("items[0].validated")).isTrue();
        assertThat(List.of(rights, offers, validation, usages, sandbox))
                .allSatisfy(document -> assertThat(steps(document)).isEqualTo(tried));
    }

    private JsonPath tryOut(LiveDocument document, String operationId, String token) {
        tried.add(operationId);
        return document.tryOut(operationId, token, instead)
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300))
                .extract()
                .jsonPath();
    }

    /** Of the employee of the examples. */
    private String pickupCode() {
        String hr = Clients.token("hr-system", "hr-secret");
        tryOut(rights, "importNewEmployee", hr);
        return rights.tryOut("findTicketRightsHolders", hr, instead)
                .jsonPath()
                .getString("items.find { it.employeeNo == " + EMPLOYEE
                        + " && it.familyMemberId == null }.ticketHolderCode");
    }

    /** The operations of a sale that the document's introduction names, in its order. */
    private static List<String> steps(LiveDocument document) {
        String sale =
                document.description().replaceFirst("(?s).*step by step", "").replaceFirst("(?s)\\n\\n.*", "");
        return Pattern.compile("`([A-Za-z]+)`")
                .matcher(sale)
                .results()
                .map((MatchResult step) -> step.group(1))
                .toList();
    }
}
