package no.personnelticket.rights.employee.file;

import static no.personnelticket.rights.Rights.file;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.CustomersApi;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An import that is cut off, and two at the same time. */
@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class BrokenImportTest {

    private static final int ROWS = 3 * EmployeeFileImport.CHUNK;

    @TestHTTPResource("/personnelticket/v2/imports/employees")
    URL imports;

    @Inject
    AgroalDataSource database;

    @Test
    void a_file_whose_connection_broke_half_way_changes_nothing_and_can_be_sent_again()
            throws IOException, SQLException {
        // Given
        int first = 50_000_000;
        String[] rows = rows(first, "1970-01-01");
        sendTwoThirdsOf(file(rows));

        // When
        ValidatableResponse again = importCsv(rows).statusCode(200);

        // Then
        assertThat(added(again)).isEqualTo(ROWS);
        assertEachIsStoredAndPublished(first);
    }

    @Test
    void of_two_who_send_the_same_file_at_once_each_gets_an_answer_and_everybody_is_stored_once() throws SQLException {
        // Given
        int first = 60_000_000;
        String[] rows = rows(first, "1975-01-01");

        // When
        CompletableFuture<ValidatableResponse> one = CompletableFuture.supplyAsync(() -> importCsv(rows));
        CompletableFuture<ValidatableResponse> other = CompletableFuture.supplyAsync(() -> importCsv(rows));

        // Then
        int added = added(one.join()) + added(other.join());
        assertThat(added).isEqualTo(ROWS);
        assertEachIsStoredAndPublished(first);
    }

    @Test
    void an_upload_that_is_aborted_logs_no_stack_trace() throws IOException {
        // Given
        Queue<LogRecord> logged = new ConcurrentLinkedQueue<>();
        Handler handler = handler(logged);
        Logger reader = Logger.getLogger("no.personnelticket.http.request.BodyReader");
        reader.setLevel(Level.FINE);
        Logger.getLogger("").addHandler(handler);

        // When
        sendTwoThirdsOf(file(rows(70_000_000, "1985-01-01")));

        // Then
        Awaitility.await("the service sees that the upload was aborted")
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        logged.stream().anyMatch(line -> line.getLoggerName().equals(reader.getName())));
        importCsv(row(70_000_000)).statusCode(200);
        Logger.getLogger("").removeHandler(handler);
        reader.setLevel(null);
        assertThat(logged).extracting(LogRecord::getThrown).containsOnlyNulls();
    }

    private static Handler handler(Queue<LogRecord> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private static int added(ValidatableResponse answer) {
        return answer.statusCode(200).body("refused", hasSize(0)).extract().path("added");
    }

    private void assertEachIsStoredAndPublished(int first) throws SQLException {
        Set<String> employees = employeesFrom(first);
        assertThat(employees).hasSize(ROWS);
        Set<String> contracts = new HashSet<>();
        TestTopics.await(ContractChanged.class, 2 * ROWS, image -> {
            boolean isTheirs = employees.contains(image.employeeReference().toString());
            return isTheirs && contracts.add(image.contractId().toString());
        });
        assertThat(contracts).hasSize(2 * ROWS);
    }

    private void sendTwoThirdsOf(String file) throws IOException {
        byte[] body = file.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(imports.getHost(), imports.getPort())) {
            String head = "POST " + imports.getPath() + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
                    + "Authorization: Bearer " + Tokens.with(Permission.EMPLOYEES_WRITE) + "\r\nContent-Length: "
                    + body.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body, 0, 2 * body.length / 3);
            socket.getOutputStream().flush();
        }
    }

    private Set<String> employeesFrom(int first) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select id from employee where company_id = 3 and employee_no between ? and ?")) {
            select.setInt(1, first);
            select.setInt(2, first + ROWS - 1);
            try (ResultSet row = select.executeQuery()) {
                Set<String> ids = new HashSet<>();
                while (row.next()) {
                    ids.add(row.getString(1));
                }
                return ids;
            }
        }
    }

    private static String[] rows(int first, String born) {
        return IntStream.range(0, ROWS)
                .mapToObj(i ->
                        row(first + i, LocalDate.parse(born).plusDays(i / 300).toString(), "2010-01-01", "", ""))
                .toArray(String[]::new);
    }
}
