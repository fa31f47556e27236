package no.personnelticket.rights.employee;

import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.NationalIds;
import no.personnelticket.rights.Rights;
import no.personnelticket.store.Database;
import no.personnelticket.store.DatabaseException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EncryptedNationalIdsTest {

    @Inject
    Database database;

    private final int number = fresh();

    @Test
    void the_table_holds_no_digit_of_a_national_id_and_the_register_still_shows_it() {
        // When
        Rights.importCsv(row(number)).statusCode(200).body("added", equalTo(1));

        // Then
        String ssn = NationalIds.ssn("1980-03-14", number);
        byte[] stored = stored();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(ssn);
        assertThat(stored).hasSize(1 + 12 + 5 + 16);
        find(Map.of("employeeNo", number)).body("items[0].ssn", equalTo(ssn));
    }

    @Test
    void the_same_file_again_changes_nothing_and_another_name_changes_one() {
        // Given
        Rights.importCsv(row(number)).statusCode(200);
        byte[] before = stored();

        // Then
        Rights.importCsv(row(number)).body("unchanged", equalTo(1));
        assertThat(stored()).isEqualTo(before);
        Rights.importCsv(row(number).replace("Kari", "Kari Anne")).body("updated", equalTo(1));
        find(Map.of("employeeNo", number))
                .body("items[0].firstName", equalTo("Kari Anne"))
                .body("items[0].ssn", equalTo(NationalIds.ssn("1980-03-14", number)));
    }

    @Test
    void a_person_is_found_by_the_digits_alone_and_with_the_birth_date() {
        // Given
        Rights.importCsv(row(number)).statusCode(200);
        String ssn = NationalIds.ssn("1980-03-14", number);

        // Then
        find(Map.of("ssn", ssn)).body("items.employeeNo", hasItem(number));
        find(Map.of("ssn", ssn, "dateOfBirth", "1980-03-14")).body("items.employeeNo", hasItem(number));
        find(Map.of("ssn", ssn, "dateOfBirth", "1980-03-15")).body("items.employeeNo", not(hasItem(number)));
    }

    @Test
    void the_id_of_one_person_that_is_moved_to_another_is_not_shown() {
        // Given
        int other = fresh();
        Rights.importCsv(row(number), row(other)).statusCode(200);

        // When
        database.update(
                "update employee set ssn = (select ssn from employee where employee_no = ?) where employee_no = ?",
                (long) other,
                (long) number);

        // Then
        find(Map.of("employeeNo", number), 500);
        database.update(
                "delete from contract where holder_id in (select id from employee where employee_no = ?)",
                (long) number);
        database.update(
                "delete from ticket_rights_holder where id in (select id from employee where employee_no = ?)",
                (long) number);
        database.update("delete from employee where employee_no = ?", (long) number);
    }

    @Test
    void what_postgresql_says_of_two_rows_of_one_person_names_a_digest_only() {
        // Given
        Rights.importCsv(row(number)).statusCode(200);

        // Then
        assertThatThrownBy(() -> database.update(
                        "insert into employee select (jsonb_populate_record(employee, jsonb_build_object('id', ?::uuid))).*"
                                + " from employee where employee_no = ?",
                        UUID.randomUUID(),
                        (long) number))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("employee_company_id_person_key_key");
    }

    private byte[] stored() {
        return database.first("select ssn from employee where employee_no = ?", row -> row.getBytes(1), (long) number)
                .orElseThrow();
    }

    private static ValidatableResponse find(Map<String, ?> criteria) {
        return find(criteria, 200);
    }

    private static ValidatableResponse find(Map<String, ?> criteria, int status) {
        return Rights.as(Permission.EMPLOYEES_READ)
                .queryParam("companyId", 3)
                .queryParams(criteria)
                .get("/personnelticket/v2/employees")
                .then()
                .statusCode(status);
    }
}
