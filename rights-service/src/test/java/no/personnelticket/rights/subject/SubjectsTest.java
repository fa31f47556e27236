package no.personnelticket.rights.subject;

import static no.personnelticket.rights.Rights.as;
import static no.personnelticket.rights.Rights.claim;
import static no.personnelticket.rights.Rights.entitlements;
import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.holders;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.pickupCode;
import static no.personnelticket.rights.Rights.row;
import static no.personnelticket.rights.Rights.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.CustomersApi;
import no.personnelticket.rights.NationalIds;
import no.personnelticket.store.Database;
import no.personnelticket.testing.Tokens;
import no.personnelticket.testing.openapi.GivesExamples;
import org.junit.jupiter.api.Test;

/** What a person may ask for: everything that is kept, and that it goes. */
@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class SubjectsTest {

    private static final String BORN = "1980-03-14";

    /** An erased employee and child, without what differs in each row. A column that is not erased is missing here. */
    private static final String ERASED_EMPLOYEE = """
            {"company_id": 3, "employee_no": 0, "employment_type_id": 1, "date_of_birth": "1900-01-01",
            "first_name": "", "surname": "", "address_line": "", "postal_code": "", "abstain_from_ticket": false,
            "hire_start_date": "1900-01-01", "pay_type": null, "hire_end_date": null, "hire_end_cause": null,
            "disability_grade": 0, "disability_from_date": null, "employment_percentage": 0.00,
            "employment_percentage_date": null, "paid_percentage": null, "leave_from_date": null,
            "is_deleted": true}""";

    private static final String ERASED_CHILD = """
            {"family_relation": "CHILD", "first_name": "", "surname": "", "date_of_birth": "1900-01-01",
            "is_deleted": true}""";

    @Inject
    Database database;

    @Inject
    PeopleWhoLeftSchedule schedule;

    private final int number = fresh();
    private final int customer = 1_000_000 + number;

    @Test
    @GivesExamples("exportSubject.200.json")
    void a_person_is_exported_with_the_family_the_claim_the_proof_and_the_rights() {
        // Given
        UUID id = claimed();
        UUID child = child(id);
        as(Permission.EMPLOYEES_WRITE)
                .body(Map.of("validFrom", "2026-08-17", "validTo", "2027-06-20"))
                .put("/personnelticket/v2/ticketrightsholders/" + child + "/student-proof")
                .then()
                .statusCode(200);

        // When
        ValidatableResponse export = export(id).statusCode(200);

        // Then
        export.body("persons", hasSize(2))
                .body("persons[0].employee.firstName", equalTo("Kari " + number))
                .body("persons[0].employee.ssn", equalTo(NationalIds.ssn(BORN, number)))
                .body("persons[0].customerNumber", equalTo(customer))
                .body("persons[0].ticketHolderCode", equalTo(pickupCode(number)))
                .body("persons[0].ticketRights", hasSize(2))
                .body("persons[1].familyMember.firstName", equalTo("Emil " + number))
                .body("persons[1].studentFrom", equalTo("2026-08-17"));
        export(child).body("persons", hasSize(1)).body("persons[0].id", equalTo(child.toString()));
    }

    @Test
    void somebody_who_is_employed_or_left_a_moment_ago_is_not_erased() {
        // Given
        UUID id = claimed();

        // Then
        erase(id).statusCode(409).body("errorCode", equalTo("SUBJECT_STILL_NEEDED"));
        leave(today().minusDays(89));
        erase(id).statusCode(409).body("errorCode", equalTo("SUBJECT_STILL_NEEDED"));
    }

    @Test
    void an_end_that_is_told_late_does_not_make_the_tickets_forgotten_that_were_sold_before() {
        // Given
        UUID id = claimed();

        // When
        importCsv(person("2010-01-01", today().minusDays(400).toString(), "RESIGNED"))
                .statusCode(200);

        // Then
        erase(id)
                .statusCode(409)
                .body("errorCode", equalTo("SUBJECT_STILL_NEEDED"))
                .body("message", endsWith("until " + today().plusDays(89)));
        schedule.run();
        export(id).statusCode(200);
    }

    @Test
    @GivesExamples("eraseSubject.200.json")
    void of_somebody_who_left_nothing_that_leads_to_the_person_stays() {
        // Given
        UUID id = claimed();
        child(id);
        String code = pickupCode(number);
        leave(today().minusDays(91));

        // When
        erase(id)
                .statusCode(200)
                .body("erased", hasSize(2))
                .body("kept[0].until", equalTo((today().minusDays(91).getYear() + 5) + "-12-31"));

        // Then
        export(id).statusCode(404).body("errorCode", equalTo("SUBJECT_NOT_FOUND"));
        erase(id).statusCode(404);
        assertThat(holders(number)).isEmpty();
        as(Permission.EMPLOYEES_READ)
                .get("/personnelticket/v2/employees/" + id)
                .then()
                .statusCode(404);
        as(Permission.EMPLOYEES_READ)
                .get("/personnelticket/v2/employees/" + id + "/ticket-right-explanations")
                .then()
                .statusCode(404);
        entitlements(customer, today().toString()).body("", hasSize(0));
        claim(customer, code).statusCode(404);
        for (String table : List.of("employee", "family_member", "ticket_rights_holder", "contract")) {
            assertThat(rows(table))
                    .as(table)
                    .doesNotContain(code, "Kari " + number, "Emil " + number, "Fjellveien " + number);
        }
        assertThat(database.exists(
                        "select from ticket_rights_holder where employee_id = ? and customer_number is not null", id))
                .isFalse();
        assertThat(database.exists("select from contract where version > published_version and holder_id = ?", id))
                .isFalse();
    }

    @Test
    void each_column_of_an_erased_person_is_replaced_or_says_nothing_about_the_person() {
        // Given
        UUID id = claimed();
        UUID child = child(id);
        String ssn = column("ssn", id);
        String personKey = column("person_key", id);
        leave(today().minusDays(91));

        // When
        erase(id).statusCode(200);

        // Then
        assertThat(stored("employee", id)).isEqualTo(text("select ?::jsonb::text", ERASED_EMPLOYEE));
        assertThat(stored("family_member", child)).isEqualTo(text("select ?::jsonb::text", ERASED_CHILD));
        assertThat(column("ssn", id)).isNotEqualTo(ssn);
        assertThat(column("person_key", id)).isNotEqualTo(personKey);
        assertThat(column("erased_at", id)).isNotNull();
    }

    @Test
    void a_right_that_was_taken_back_before_its_first_day_does_not_delay_the_erasure() {
        // Given
        UUID id = claimed();
        leave(today().minusDays(91));

        // When
        database.update(
                "update contract set (valid_from, valid_to, is_ended) = (date '2099-01-01', date '2099-01-01', true) where holder_id = ?",
                id);

        // Then
        assertThat(database.exists("select from contract where valid_to = date '2099-01-01' and holder_id = ?", id))
                .as("a right that was taken back")
                .isTrue();
        erase(id).statusCode(200);
    }

    @Test
    void who_is_imported_again_is_a_new_person() {
        // Given
        UUID id = claimed();
        leave(today().minusDays(91));
        erase(id).statusCode(200);

        // When
        importCsv(person("2010-01-01", "", "")).body("added", equalTo(1));

        // Then
        assertThat(id()).isNotEqualTo(id);
    }

    @Test
    void a_family_member_is_erased_alone_once_it_has_no_rights() {
        // Given
        UUID id = claimed();
        UUID child = child(id);
        erase(child).statusCode(409);
        as(Permission.EMPLOYEES_WRITE)
                .body(member(id, true))
                .put("/personnelticket/v2/family-members/" + child)
                .then()
                .statusCode(200);

        // When
        erase(child).statusCode(200).body("erased", equalTo(List.of(child.toString())));

        // Then
        export(id).body("persons", hasSize(1)).body("persons[0].employee.firstName", equalTo("Kari " + number));
        assertThat(rows("family_member")).doesNotContain("Emil " + number);
    }

    @Test
    void who_left_a_year_ago_is_erased_by_itself_and_the_log_says_so() {
        // Given
        UUID id = claimed();
        leave(today().minusDays(360));
        schedule.run();
        export(id).statusCode(200);
        leave(today().minusDays(370));

        // When
        schedule.run();

        // Then
        export(id).statusCode(404);
        as(Permission.AUDIT_READ)
                .get("/personnelticket/v2/audit?from=" + today().minusDays(1) + "&to=" + today() + "&subject=id=" + id
                        + "&client=rights-service")
                .then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("eraseSubject")));
    }

    @Test
    void a_token_exports_and_erases_persons_of_its_companies_only() {
        // Given
        UUID id = claimed();
        leave(today().minusDays(91));
        String other = Tokens.forCompanies(List.of(5), Permission.SUBJECTS_READ, Permission.SUBJECTS_ERASE);

        // Then
        as().auth()
                .oauth2(other)
                .get("/personnelticket/v2/subjects/" + id)
                .then()
                .statusCode(404);
        as().auth()
                .oauth2(other)
                .delete("/personnelticket/v2/subjects/" + id)
                .then()
                .statusCode(404);
        export(id).statusCode(200);
    }

    private UUID claimed() {
        importCsv(person("2010-01-01", "", "")).statusCode(200);
        claim(customer, pickupCode(number)).statusCode(200);
        return id();
    }

    private UUID id() {
        return UUID.fromString((String) holders(number).get(0).get("id"));
    }

    /** The company says so on that day: rights that are taken afterwards are valid until yesterday. */
    private void leave(LocalDate day) {
        importCsv(person("2010-01-01", day.toString(), "RESIGNED")).statusCode(200);
        database.update(
                "update contract set valid_from = least(valid_from, ?), valid_to = least(valid_to, ?),"
                        + " changed_at = (? + 1)::timestamp at time zone 'Europe/Oslo' where holder_id in"
                        + " (select h.id from ticket_rights_holder h join employee e on e.id = h.employee_id"
                        + " where e.employee_no = ?)",
                day,
                day,
                day,
                number);
    }

    private String person(String start, String end, String cause) {
        return row(number, BORN, start, end, cause)
                .replace("Kari", "Kari " + number)
                .replace("Storgata 1", "Fjellveien " + number);
    }

    private UUID child(UUID employee) {
        return UUID.fromString(as(Permission.EMPLOYEES_WRITE)
                .body(member(employee, false))
                .post("/personnelticket/v2/family-members")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private Map<String, Object> member(UUID employee, boolean isDeleted) {
        return Map.of(
                "employeeId",
                employee,
                "familyRelation",
                "CHILD",
                "firstName",
                "Emil " + number,
                "surname",
                "Nordmann",
                "dateOfBirth",
                today().minusYears(12).toString(),
                "isDeleted",
                isDeleted);
    }

    private String rows(String table) {
        return String.join(
                "\n",
                database.query("select row_to_json(t)::text as row from " + table + " t", row -> row.getString(1)));
    }

    /** A row without what differs in each. */
    private String stored(String table, UUID id) {
        return text(
                "select (to_jsonb(t) - array['id', 'employee_id', 'ssn', 'person_key', 'erased_at'])::text from "
                        + table + " t where id = ?",
                id);
    }

    private String column(String name, UUID employee) {
        return text("select " + name + " from employee where id = ?", employee);
    }

    private String text(String query, Object parameter) {
        return database.query(query, row -> row.getString(1), parameter).get(0);
    }

    private static ValidatableResponse export(UUID id) {
        return as(Permission.SUBJECTS_READ)
                .get("/personnelticket/v2/subjects/" + id)
                .then();
    }

    private static ValidatableResponse erase(UUID id) {
        return as(Permission.SUBJECTS_ERASE)
                .delete("/personnelticket/v2/subjects/" + id)
                .then();
    }
}
