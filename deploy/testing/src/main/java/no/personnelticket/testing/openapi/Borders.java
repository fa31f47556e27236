package no.personnelticket.testing.openapi;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.personnelticket.testing.Tokens;

/**
 * Checks a running service against the table of SECURITY.md: each operation has a row, requires its permission, and
 * restricts its callers as the row says. The restriction is checked here or by the test that the row names.
 */
public final class Borders {

    private static final String COMPANY = "company";
    private static final String ALL_COMPANIES = "all companies";
    private static final Set<String> TRIED_BY_TEST = Set.of("companies", "own client", "own client, companies");
    private static final int NO_COMPANY_OF_ANY_EXAMPLE = 987654;

    private final Path root;
    private final List<String> complaints = new ArrayList<>();

    private Borders(Path root) {
        this.root = root;
    }

    /** A row of the table. */
    private record Row(String service, String operation, String permission, String border, String test) {

        static Row of(String line) {
            List<String> cells = Stream.of(line.split("\\|", -1))
                    .map(cell -> cell.replace("`", "").strip())
                    .toList();
            return new Row(cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
        }

        boolean hasPermission() {
            return permission.contains(":");
        }
    }

    /**
     * The differences between the service and the table.
     *
     * @param root the project folder
     * @param json the service's OpenAPI document
     */
    public static List<String> complaints(Path root, String service, String json) throws IOException {
        Borders borders = new Borders(root);
        Map<String, Row> rows = rows(root, service);
        List<DocumentedOperation> operations = OpenApi.read(json).operations();
        for (DocumentedOperation operation : operations) {
            Row row = rows.remove(operation.id());
            borders.require(row != null, operation.id() + " has no row");
            if (row != null) {
                borders.check(operation, row);
            }
        }
        borders.require(rows.isEmpty(), "No operation of the service is " + rows.keySet());
        return borders.complaints;
    }

    private static Map<String, Row> rows(Path root, String service) throws IOException {
        try (Stream<String> lines = Files.lines(root.resolve("SECURITY.md"))) {
            return lines.filter(line -> line.startsWith("| " + service + " |"))
                    .map(Row::of)
                    .collect(Collectors.toMap(Row::operation, Function.identity()));
        }
    }

    private void check(DocumentedOperation operation, Row row) throws IOException {
        if (row.hasPermission()) {
            expect(operation, null, 401);
            expect(operation, Tokens.withAllBut(row.permission()), 403);
        }
        switch (row.border()) {
            case COMPANY ->
                expect(operation, Tokens.forCompanies(List.of(NO_COMPANY_OF_ANY_EXAMPLE), row.permission()), 403);
            case ALL_COMPANIES -> expect(operation, Tokens.forCompanies(List.of(3), row.permission()), 403);
            case "none" -> require(row.test().length() > 10, row + " does not say why there is no border");
            default -> {
                require(TRIED_BY_TEST.contains(row.border()), row + " has a border that is not explained");
                require(isTest(row.test()), row + " names no test");
            }
        }
    }

    private void expect(DocumentedOperation operation, String token, int status) {
        Response answer = call(operation, token);
        require(
                answer.statusCode() == status,
                operation.id() + " answers " + answer.statusCode() + " and not " + status + ": " + answer.asString());
    }

    private static Response call(DocumentedOperation operation, String token) {
        ExampleRequest example = ExampleRequest.of(operation);
        RequestSpecification request =
                RestAssured.given().urlEncodingEnabled(false).headers(example.headers());
        if (token != null) {
            request.auth().oauth2(token);
        }
        if (example.body() != null) {
            request.body(example.body().getBytes(StandardCharsets.UTF_8));
        }
        return request.request(example.verb(), example.address());
    }

    private boolean isTest(String name) throws IOException {
        try (Stream<Path> files = Files.find(
                root, 20, (file, attributes) -> file.endsWith(name + ".java") && attributes.isRegularFile())) {
            return !name.isBlank() && files.findAny().isPresent();
        }
    }

    private void require(boolean condition, String complaint) {
        if (!condition) {
            complaints.add(complaint);
        }
    }
}
