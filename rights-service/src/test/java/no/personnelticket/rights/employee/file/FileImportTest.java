package no.personnelticket.rights.employee.file;

import static no.personnelticket.rights.Rights.file;
import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.holders;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.importFile;
import static no.personnelticket.rights.Rights.row;
import static no.personnelticket.rights.Rights.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.CustomersApi;
import no.personnelticket.rights.contract.ContractChangedPublisher;
import no.personnelticket.rights.employee.EmployeeImportStep;
import no.personnelticket.rights.employee.EmployeeRecord;
import no.personnelticket.rights.employee.KnownCodeStore;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class FileImportTest {

    @Inject
    EmployeeImportStep step;

    @Inject
    ContractChangedPublisher publisher;

    @Inject
    KnownCodeStore codes;

    @Test
    void unknown_codes_are_refused() {
        importCsv(row(fresh()).replace(",3,1,", ",3,77,").replace(",M,", ",X,"))
                .body("refused.field", equalTo(List.of("employmentTypeId", "payType")));
        importCsv(row(fresh(), "1980-03-14", "2010-01-01", "2020-01-01", "MOVED"))
                .body("refused[0].field", equalTo("hireEndCause"))
                .body("refused[0].reason", equalTo("is not one of [RESIGNED, PENSION, BEREAVED]"));
    }

    @Test
    void dates_that_cannot_be_are_refused() {
        importCsv(row(fresh(), "1980-03-14", "1970-01-01", "", "")).body("refused[0].field", equalTo("hireStartDate"));
        importCsv(row(fresh(), "1980-03-14", "2010-01-01", "2009-12-31", "RESIGNED"))
                .body("refused[0].field", equalTo("hireEndDate"));
        importCsv(row(fresh()).replace("2010-01-01", "2010-02-30"))
                .body("refused[0].reason", equalTo("is not a date (yyyy-MM-dd)"));
    }

    @Test
    void the_second_row_of_a_person_or_a_number_is_refused_with_the_line_of_the_first() {
        // Given
        int first = fresh();
        int second = fresh();
        String samePerson = row(first).replaceFirst("^" + first, Integer.toString(second));
        String sameNumber = row(second).replaceFirst("^" + second, Integer.toString(first));

        // Then
        importCsv(row(first), samePerson, sameNumber)
                .body("added", equalTo(1))
                .body("refused.line", equalTo(List.of(3, 4)))
                .body("refused.field", equalTo(List.of("ssn", "employeeNo")))
                .body("refused[0].reason", equalTo("is the same person as in line 2"))
                .body("refused[1].reason", equalTo("is the number of another person in line 2"));
    }

    @Test
    void pensioners_may_share_the_number_zero() {
        importCsv(
                        row(fresh(), "1950-03-14", "1980-01-01", "2015-12-31", "PENSION")
                                .replaceFirst("^\\d+", "0"),
                        row(fresh(), "1950-03-14", "1980-01-01", "2015-12-31", "PENSION")
                                .replaceFirst("^\\d+", "0"))
                .body("added", equalTo(2));
    }

    @Test
    void a_file_of_many_chunks_is_taken_whole_and_the_same_again_changes_and_publishes_nothing() {
        // Given
        String[] rows = manyRows(3000);
        importCsv(rows).body("added", equalTo(3000)).body("refused", hasSize(0));

        // When
        importCsv(rows).body("added", equalTo(0)).body("updated", equalTo(0)).body("unchanged", equalTo(3000));

        // Then
        assertThat(publisher.publishOfHolders(step.store(records(rows)).holderIds()))
                .isZero();
    }

    @Test
    void who_accepts_lines_of_json_is_told_the_progress_and_then_the_result() throws Exception {
        // Given
        String[] rows = Collections.nCopies(4500, row(fresh())).toArray(String[]::new);

        // When
        HttpResponse<Stream<String>> answer = withProgress(file(rows));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
        List<String> lines = answer.body().toList();
        assertThat(lines).hasSize(3).startsWith("{\"rowsRead\":2000}", "{\"rowsRead\":4000}");
        JsonPath last = JsonPath.from(lines.get(2));
        assertThat(last.getInt("result.total")).isEqualTo(4500);
        assertThat(last.getInt("result.added")).isEqualTo(1);
        assertThat(last.getInt("result.refusedRows")).isEqualTo(4499);
        assertThat(last.getList("result.refused")).hasSize(1000);
    }

    @Test
    void a_file_of_which_no_row_is_read_has_its_status_also_for_who_accepts_lines_of_json() throws Exception {
        HttpResponse<Stream<String>> answer = withProgress("name\nKari");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body().toList()).singleElement().asString().contains("\"field\":\"header\"");
    }

    private static HttpResponse<Stream<String>> withProgress(String file) throws IOException, InterruptedException {
        URI address =
                URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/personnelticket/v2/imports/employee-files");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Authorization", "Bearer " + Tokens.with(Permission.EMPLOYEES_WRITE))
                                .header("Accept", "application/x-ndjson")
                                .header("Content-Type", "text/csv")
                                .POST(BodyPublishers.ofString(file))
                                .build(),
                        BodyHandlers.ofLines());
    }

    @Test
    void what_was_stored_when_the_process_died_is_published_when_the_file_comes_again() {
        // Given
        int employee = fresh();
        assertThat(step.store(records(row(employee))).added()).isEqualTo(1);
        String reference = (String) holders(employee).get(0).get("employeeId");

        // When
        importCsv(row(employee)).body("unchanged", equalTo(1));

        // Then
        assertThat(TestTopics.await(ContractChanged.class, 2, image -> image.employeeReference()
                        .toString()
                        .equals(reference)))
                .hasSize(2)
                .allSatisfy(image -> assertThat(image.version()).isEqualTo(1));
    }

    @Test
    void a_file_that_stops_half_way_can_be_sent_again() {
        // Given
        String[] rows = {row(fresh()), row(fresh())};
        String whole = file(rows);
        importFile("text/csv", whole.substring(0, whole.length() - 30).getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("added", equalTo(1))
                .body("refused[0].line", equalTo(3));

        // When
        importCsv(rows).body("added", equalTo(1)).body("unchanged", equalTo(1));
    }

    private List<EmployeeRecord> records(String... rows) {
        List<EmployeeRecord> records = new ArrayList<>();
        EmployeeFile.open(new StringReader(file(rows))).forEach(codes.all(), today(), row -> records.add(row.record()));
        return records;
    }

    private static String[] manyRows(int count) {
        int first = fresh() * 100;
        return IntStream.range(0, count)
                .mapToObj(i -> row(
                        first + i,
                        LocalDate.parse("1960-01-01").plusDays(i / 300).toString(),
                        "2010-01-01",
                        "",
                        ""))
                .toArray(String[]::new);
    }
}
