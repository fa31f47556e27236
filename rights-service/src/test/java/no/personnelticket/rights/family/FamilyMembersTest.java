package no.personnelticket.rights.family;

import static no.personnelticket.rights.Rights.as;
import static no.personnelticket.rights.Rights.claim;
import static no.personnelticket.rights.Rights.entitlements;
import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.holders;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.row;
import static no.personnelticket.rights.Rights.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.ContractChanged.TravellerTypePeriod;
import no.personnelticket.events.UserType;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.CustomersApi;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.openapi.GivesExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class FamilyMembersTest {

    @Test
    @GivesExamples("createFamilyMember.201.json")
    void a_family_member_has_a_pickup_code_and_one_right_for_private_travel() {
        // Given
        int employee = fresh();
        importCsv(row(employee));
        String employeeId = (String) holders(employee).get(0).get("employeeId");

        // When
        create(employeeId, "SPOUSE", "1982-05-06").statusCode(201);
        create(employeeId, "SPOUSE", "1982-05-06").statusCode(201);

        // Then
        assertThat(holders(employee)).hasSize(2);
        claim(employee, (String) holders(employee).get(1).get("ticketHolderCode"))
                .statusCode(200);
        entitlements(employee, today().toString())
                .body("$", hasSize(1))
                .body("[0].productId", equalTo("ENT:EntitlementProduct:levelB1"))
                .body("[0].travelType", equalTo("PRIVATE"))
                .body("[0].couponsLimit", equalTo(12));
    }

    @Test
    void the_same_new_person_from_20_threads_at_once_is_one_family_member() {
        // Given
        int employee = fresh();
        importCsv(row(employee));
        String employeeId = (String) holders(employee).get(0).get("employeeId");
        ExecutorService threads = Executors.newFixedThreadPool(20);

        // When
        List<CompletableFuture<String>> created = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.<String>supplyAsync(
                        () -> create(employeeId, "SPOUSE", "1982-05-06")
                                .statusCode(201)
                                .extract()
                                .path("id"),
                        threads))
                .toList();

        // Then
        assertThat(created.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        threads.shutdown();
        assertThat(holders(employee)).hasSize(2);
    }

    @Test
    void a_birth_date_before_1900_is_refused() {
        int employee = fresh();
        importCsv(row(employee));
        create((String) holders(employee).get(0).get("employeeId"), "SPOUSE", "1899-12-31")
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("dateOfBirth"));
    }

    @Test
    @GivesExamples("updateFamilyMember.200.json")
    void a_deleted_family_member_loses_the_right() {
        // Given
        int employee = fresh();
        importCsv(row(employee));
        String employeeId = (String) holders(employee).get(0).get("employeeId");
        Map<String, Object> spouse = new HashMap<>(
                create(employeeId, "SPOUSE", "1982-05-06").extract().path("$"));
        claim(employee, (String) holders(employee).get(1).get("ticketHolderCode"));

        // When
        Object id = spouse.get("id");
        spouse.put("isDeleted", true);
        as(Permission.EMPLOYEES_WRITE)
                .body(spouse)
                .put("/personnelticket/v2/family-members/" + id)
                .then()
                .statusCode(200);

        // Then
        entitlements(employee, today().toString()).body("$", hasSize(0));
    }

    @Test
    void a_corrected_birth_date_changes_the_image_of_the_right() {
        // Given
        int employee = fresh();
        importCsv(row(employee));
        String employeeId = (String) holders(employee).get(0).get("employeeId");
        Map<String, Object> spouse = new HashMap<>(
                create(employeeId, "SPOUSE", "1982-05-06").extract().path("$"));

        // When
        spouse.put("dateOfBirth", "1942-05-06");
        as(Permission.EMPLOYEES_WRITE)
                .body(spouse)
                .put("/personnelticket/v2/family-members/" + spouse.get("id"))
                .then()
                .statusCode(200);

        // Then
        assertThat(TestTopics.await(
                                ContractChanged.class,
                                1,
                                image ->
                                        image.employeeReference().toString().equals(employeeId) && image.version() == 2)
                        .get(0)
                        .travellerTypes())
                .extracting(TravellerTypePeriod::userType)
                .containsExactly(UserType.SENIOR);
    }

    @Test
    void an_unknown_employee_and_an_unknown_relation_are_refused_by_name() {
        create("00000000-0000-0000-0000-000000000000", "SPOUSE", "1982-05-06")
                .statusCode(400)
                .body("errorSpecifications.field", hasItem("employeeId"));
        create("00000000-0000-0000-0000-000000000000", "FRIEND", "1982-05-06")
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("familyRelation"))
                .body(
                        "errorSpecifications[0].reason",
                        equalTo("is not a valid value; one of [SPOUSE, COHABITANT, CHILD]"));
    }

    @Test
    void a_child_that_is_not_born_yet_is_refused_and_one_born_today_is_not() {
        // Given
        int employee = fresh();
        importCsv(row(employee));
        String employeeId = (String) holders(employee).get(0).get("employeeId");

        // When
        Map<String, Object> child = new HashMap<>(create(employeeId, "CHILD", today().toString())
                .statusCode(201)
                .extract()
                .path("$"));

        // Then
        String tomorrow = today().plusDays(1).toString();
        assertRefused(create(employeeId, "CHILD", tomorrow), "dateOfBirth", "must not be after today");
        child.put("dateOfBirth", tomorrow);
        assertRefused(
                as(Permission.EMPLOYEES_WRITE)
                        .body(child)
                        .put("/personnelticket/v2/family-members/" + child.get("id"))
                        .then(),
                "dateOfBirth",
                "must not be after today");
    }

    @Test
    void a_name_longer_than_200_characters_is_refused() {
        // Given
        int employee = fresh();
        importCsv(row(employee));
        Map<String, Object> member =
                member((String) holders(employee).get(0).get("employeeId"), "SPOUSE", "1982-05-06");
        member.put("firstName", "P".repeat(200));
        member.put("surname", "N".repeat(200));
        create(member).statusCode(201);

        for (String name : List.of("firstName", "surname")) {
            // When
            Map<String, Object> tooLong = new HashMap<>(member);
            tooLong.put(name, "N".repeat(201));

            // Then
            assertRefused(create(tooLong), name, "must not be longer than 200 characters");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00a0", "\u200b", "\u202e", "Per\u0007", "Per\u0085"})
    void a_name_that_cannot_be_read_is_refused(String unreadable) {
        for (String name : List.of("firstName", "surname")) {
            Map<String, Object> member = member(UUID.randomUUID().toString(), "SPOUSE", "1982-05-06");
            member.put(name, unreadable);

            create(member).statusCode(400).body("errorSpecifications.field", equalTo(List.of(name)));
        }
    }

    private static void assertRefused(ValidatableResponse answer, String field, String reason) {
        answer.statusCode(400)
                .body("errorSpecifications.field", equalTo(List.of(field)))
                .body("errorSpecifications.reason", equalTo(List.of(reason)));
    }

    private static ValidatableResponse create(String employeeId, String relation, String dateOfBirth) {
        return create(member(employeeId, relation, dateOfBirth));
    }

    private static ValidatableResponse create(Map<String, Object> member) {
        return as(Permission.EMPLOYEES_WRITE)
                .body(member)
                .post("/personnelticket/v2/family-members")
                .then();
    }

    private static Map<String, Object> member(String employeeId, String relation, String dateOfBirth) {
        return new HashMap<>(Map.of(
                "employeeId",
                employeeId,
                "familyRelation",
                relation,
                "firstName",
                "Per",
                "surname",
                "Nordmann",
                "dateOfBirth",
                dateOfBirth,
                "isDeleted",
                false));
    }
}
