package no.personnelticket.rights.employee.file;

import static no.personnelticket.rights.Rights.HEADER;
import static no.personnelticket.rights.Rights.as;
import static no.personnelticket.rights.Rights.file;
import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.CustomersApi;
import no.personnelticket.rights.NationalIds;
import no.personnelticket.rights.Rights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as HR systems and spreadsheets make them. */
@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class FilesFromSpreadsheetsTest {

    @Test
    void each_value_goes_into_the_column_that_the_header_names() {
        Rights.importFile("text/csv", resource("columns-in-other-order.csv")).body("added", equalTo(1));
        as(Permission.EMPLOYEES_READ)
                .get("/personnelticket/v2/employees?companyId=3&employeeNo=7201")
                .then()
                .body("items[0].firstName", equalTo("Kari"))
                .body("items[0].surname", equalTo("Nordmann"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "surname|lastName|lastName: is not a known column (and 1 more)",
                ",surname|''|surname: is missing in the header",
                "surname|firstName|firstName: is a column twice (and 1 more)",
            })
    void a_header_with_an_unknown_a_missing_or_a_double_column_refuses_the_file(
            String column, String instead, String message) {
        int employee = fresh();
        importFile(file(row(employee)).replaceFirst(column, instead))
                .statusCode(400)
                .body("errorCode", equalTo("VALIDATION_FAILED"))
                .body("message", equalTo(message));
        as(Permission.EMPLOYEES_READ)
                .get("/personnelticket/v2/employees?companyId=3&employeeNo=" + employee)
                .then()
                .body("totalItems", equalTo(0));
    }

    @Test
    void a_file_without_a_header_is_refused_without_repeating_what_is_in_it() {
        importFile(row(fresh()))
                .statusCode(400)
                .body("errorSpecifications.field", equalTo(List.of("header")))
                .body("message", not(containsString("Nordmann")));
        importFile("").statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "text/csv; charset=utf-8", "text/csv; charset=windows-1252"})
    void a_semicolon_may_separate_and_a_byte_order_mark_come_first(String contentType) {
        byte[] file = ("\uFEFF" + file(row(fresh())).replace(',', ';').replace("Kari", "Kåre"))
                .getBytes(StandardCharsets.UTF_8);
        Rights.importFile(contentType, file).body("added", equalTo(1)).body("total", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "windows-1252", "utf-16", "utf-16le", "utf-32"})
    void another_charset_is_read_when_it_is_declared(String charset) {
        int employee = fresh();
        byte[] file = file(row(employee).replace("Kari", "Kåre")).getBytes(Charset.forName(charset));
        Rights.importFile("text/csv; charset=" + charset, file).body("added", equalTo(1));
        as(Permission.EMPLOYEES_READ)
                .get("/personnelticket/v2/employees?companyId=3&employeeNo=" + employee)
                .then()
                .body("items[0].firstName", equalTo("Kåre"));
    }

    @Test
    void another_charset_that_is_not_declared_is_refused_where_it_shows() {
        String file = file(row(fresh()).replace("Kari", "Kåre"), row(fresh()));
        Rights.importFile("text/csv", file.getBytes(StandardCharsets.ISO_8859_1))
                .body("added", equalTo(1))
                .body("refused.line", equalTo(List.of(2)))
                .body("refused[0].field", equalTo("firstName"))
                .body("refused[0].reason", containsString("charset"));
        Rights.importFile("text/csv", file.getBytes(StandardCharsets.UTF_16))
                .statusCode(400)
                .body("errorSpecifications.field", equalTo(List.of("body")));
    }

    @Test
    void bytes_that_are_not_utf_8_refuse_their_row_by_the_column_that_they_are_in() {
        List<String> columns = List.of(HEADER.split(","));
        byte[] file = file(columns.stream()
                        .map(column -> rowWith(columns.indexOf(column), "å"))
                        .toArray(String[]::new))
                .getBytes(StandardCharsets.ISO_8859_1);
        JsonPath answer = Rights.importFile("text/csv", file).extract().jsonPath();
        assertThat(answer.getInt("added")).isZero();
        for (int i = 0; i < columns.size(); i++) {
            assertThat(answer.getList("refused.findAll { it.line == " + (i + 2) + " }.field"))
                    .contains(columns.get(i));
        }
    }

    private static String rowWith(int column, String added) {
        String[] fields = row(fresh()).split(",", -1);
        fields[column] += added;
        return String.join(",", fields);
    }

    @Test
    void what_is_no_csv_text_is_an_unsupported_media_type() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(file(row(fresh())).getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(xlsx)) {
            out.putNextEntry(new ZipEntry("[Content_Types].xml"));
        }
        byte[] csv = file(row(fresh())).getBytes(StandardCharsets.UTF_8);
        List.of(
                        Rights.importFile("text/csv", gzip.toByteArray()),
                        Rights.importFile("text/csv", xlsx.toByteArray()),
                        Rights.importFile("text/csv; charset=klingon", csv),
                        Rights.importFile("text/csv, text/csv", csv),
                        Rights.importFile("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", csv))
                .forEach(refused -> refused.statusCode(415).body("errorCode", equalTo("UNSUPPORTED_MEDIA_TYPE")));
    }

    @Test
    void a_quote_that_is_not_closed_refuses_its_line_and_no_other() {
        Rights.importFile("text/csv", resource("unclosed-quote.csv"))
                .body("total", equalTo(10))
                .body("added", equalTo(9))
                .body("refusedRows", equalTo(1))
                .body("refused.line", equalTo(List.of(4)))
                .body("refused[0].reason", equalTo("has a quote that is not closed in its line"));
    }

    @Test
    void of_many_refused_rows_the_first_are_told_and_all_are_counted() {
        importFile(HEADER + "\n" + "a\n".repeat(1_500_000))
                .statusCode(200)
                .body("total", equalTo(1_500_000))
                .body("refusedRows", equalTo(1_500_000))
                .body("refused", hasSize(1000))
                .body("refused[999].line", equalTo(1001));
    }

    @Test
    void ids_of_every_form_are_imported() {
        Rights.importFile("text/csv", resource("national-ids.csv"))
                .body("added", equalTo(8))
                .body("refused", hasSize(0))
                .body("rowsWithWarnings", equalTo(0));
    }

    @Test
    void a_national_id_whose_control_digits_do_not_fit_is_imported_with_a_warning() {
        int employee = fresh();
        String row =
                row(employee, "1945-10-14", "1970-01-01", "", "").replaceFirst("1945-10-14,\\d+", "1945-10-14,12345");
        importCsv(row(fresh()), row)
                .body("added", equalTo(2))
                .body("refused", hasSize(0))
                .body("rowsWithWarnings", equalTo(1))
                .body("warnings.line", equalTo(List.of(3)))
                .body("warnings.field", equalTo(List.of("ssn")));
    }

    @Test
    void a_person_who_gets_another_employee_number_is_updated_with_a_warning() {
        // Given
        int employee = fresh();
        int other = fresh();
        String row = row(employee);
        importCsv(row).body("added", equalTo(1));

        // When
        ValidatableResponse renumbered = importCsv(row.replaceFirst("^\\d+", Integer.toString(other)));

        // Then
        renumbered
                .body("updated", equalTo(1))
                .body("rowsWithWarnings", equalTo(1))
                .body("warnings[0].field", equalTo("employeeNo"))
                .body(
                        "warnings[0].reason",
                        equalTo("was " + employee + " until now for the person with this national id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0667\u0666", "+3", "3e2", "0x1F", "1_000"})
    void a_number_in_other_digits_or_with_an_exponent_is_refused_by_its_column(String number) {
        importCsv(row(fresh()).replaceFirst("^\\d+", number))
                .body("refusedRows", equalTo(1))
                .body("refused[0].field", equalTo("employeeNo"))
                .body("refused[0].reason", equalTo("is not a number"));
    }

    @Test
    void a_new_national_id_under_a_number_in_use_is_refused_with_the_employee_and_taken_with_its_id() {
        // Given
        Rights.importFile("text/csv", resource("d-number-day-1.csv")).body("added", equalTo(1));
        String id = (String) Rights.holders(7601).get(0).get("employeeId");
        String code = Rights.pickupCode(7601);

        // When
        ValidatableResponse nextDay = Rights.importFile("text/csv", resource("d-number-day-2-national-id.csv"));

        // Then
        nextDay.body("added", equalTo(0))
                .body("refusedRows", equalTo(1))
                .body("refused[0].field", equalTo("employeeNo"))
                .body("refused[0].reason", containsString(id));
        String corrected = as(Permission.EMPLOYEES_READ)
                .get("/personnelticket/v2/employees/" + id)
                .then()
                .extract()
                .asString()
                .replace("1988-01-20", "1988-01-21")
                .replace("00005", "00044");
        String withoutId = corrected.replace("\"id\":\"" + id + "\",", "");
        send(withoutId)
                .statusCode(409)
                .body("errorCode", equalTo("EMPLOYEE_NUMBER_IN_USE"))
                .body("message", containsString(id));
        send(corrected).statusCode(200).body("change", equalTo("UPDATED")).body("id", equalTo(id));
        assertThat(Rights.pickupCode(7601)).isEqualTo(code);
        Rights.importFile("text/csv", resource("d-number-day-2-national-id.csv"))
                .body("unchanged", equalTo(1));
    }

    @Test
    void a_number_of_another_employee_is_refused_also_for_a_known_person_but_two_may_swap_theirs() {
        // Given
        int one = fresh();
        int other = fresh();
        importCsv(row(one), row(other)).body("added", equalTo(2));
        String oneAsOther = row(one).replaceFirst("^\\d+", Integer.toString(other));
        String otherAsOne = row(other).replaceFirst("^\\d+", Integer.toString(one));

        // Then
        importCsv(oneAsOther).body("refused.field", hasItem("employeeNo")).body("updated", equalTo(0));
        importCsv(oneAsOther, otherAsOne).body("refused", hasSize(0)).body("updated", equalTo(2));
    }

    @Test
    void the_number_of_a_deleted_employee_is_free() {
        int number = fresh();
        importCsv(row(number)).body("added", equalTo(1));
        importCsv(row(number).replaceFirst("false$", "true")).body("updated", equalTo(1));
        String newEmployee =
                row(number).replaceFirst("1980-03-14,\\d+", "1981-03-14," + NationalIds.ssn("1981-03-14", number));
        importCsv(newEmployee).body("added", equalTo(1));
    }

    private static ValidatableResponse importFile(String file) {
        return Rights.importFile("text/csv", file.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse send(String record) {
        return as(Permission.EMPLOYEES_WRITE)
                .body(record)
                .post("/personnelticket/v2/imports/employees")
                .then();
    }

    private static byte[] resource(String name) {
        try (InputStream file = FilesFromSpreadsheetsTest.class.getResourceAsStream("/employees/" + name)) {
            return file.readAllBytes();
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
