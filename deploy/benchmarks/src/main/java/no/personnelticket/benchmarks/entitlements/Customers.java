package no.personnelticket.benchmarks.entitlements;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import no.personnelticket.benchmarks.process.Installation;

/** Fills the rights-service: imports employees, and connects them to customer numbers in its database. */
final class Customers {

    /** The customer number of the first employee; the others follow. */
    static final long FIRST = 1_000_000;

    private Customers() {}

    static void create(Installation installation, String token, int customers)
            throws IOException, InterruptedException, SQLException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + installation.port() + "/personnelticket/v2/imports/employees"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(Population.csv(customers)))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The import was refused: " + answer.body());
        }
        connect(installation.jdbcUrl(), customers);
    }

    private static void connect(String jdbcUrl, int customers) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            int connected = statement.executeUpdate("update ticket_rights_holder h set customer_number = " + FIRST
                    + " + numbered.position - 1, claimed_at = now() from (select id, row_number() over (order by id) as"
                    + " position from ticket_rights_holder) numbered where numbered.id = h.id");
            if (connected != customers) {
                throw new IllegalStateException("Only " + connected + " of " + customers + " employees exist");
            }
            statement.execute("vacuum (freeze, analyze)");
        }
    }
}
