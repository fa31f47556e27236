package no.personnelticket.endtoend;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.personnelticket.local.Part;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * People with unmistakable names, ids and birth dates take every path, errors and faults included; afterwards nothing of
 * them is in a topic, a log, a metric, a trace or the body of an error.
 */
@Order(2)
class CanaryTest {

    private static final List<Part> SERVICES = List.of(Part.RIGHTS, Part.OFFER, Part.VALIDATION, Part.USAGE);
    private static final String IMPORTS = "/personnelticket/v2/imports/employees";

    /** An error names the address that was called, as published. */
    private static final Pattern OWN_ADDRESS = Pattern.compile("\"(path|instance)\":\"[^\"]*\"");

    private static final String TRACE = UUID.randomUUID().toString().replace("-", "");

    private final Canary employee = Canary.of(770_001, LocalDate.parse("1971-08-23"), 0);
    private final Canary colleague = Canary.of(770_002, employee.born(), 1);
    private final Pattern personal =
            Pattern.compile(employee.personal() + "|" + colleague.personal().pattern());

    private final List<Response> refused = new ArrayList<>();

    @Test
    void nothing_of_a_person_is_in_a_topic_a_log_a_metric_a_trace_or_an_error() throws Exception {
        // Given
        importFile(employee.row(), colleague.row()).then().statusCode(200);
        String employeeId = employeeId(employee);
        createFamily(employeeId).then().statusCode(201);
        Customer customer = Customer.claiming(Canary.COMPANY, employee.employeeNo());

        // When
        importsThatAreRefused(employeeId);
        importsThatMeet();
        importDuringADatabaseFault();
        questionsThatAreRefused(customer);
        sell(customer);
        closeTheLastMonth(customer);

        // Then
        assertThat(refused).hasSizeGreaterThan(20).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
            assertThatNothingPersonalIsIn(OWN_ADDRESS.matcher(answer.asString()).replaceAll(""));
            assertThatNothingPersonalIsIn(answer.headers().toString());
        });
        Awaitility.await("spans")
                .until(() -> !RunningSystem.SPANS.ofTrace(TRACE).isEmpty());
        RunningSystem.SPANS.all().forEach(span -> assertThatNothingPersonalIsIn(span.all()));
        SERVICES.forEach(service -> assertThatNothingPersonalIsIn(
                get(RunningSystem.managementAddress(service, "/q/metrics")).asString()));
        logs().forEach(this::assertThatNothingPersonalIsInTheLog);
        topics().forEach(topic -> new Topic(topic).all().forEach(this::assertThatNothingPersonalIsIn));
    }

    @Test
    void the_search_finds_what_a_person_is_known_by() {
        assertThat(Stream.of(
                        "(1, 1971-08-23, " + employee.ssn() + ")",
                        "230871" + employee.ssn(),
                        "?ssn=" + employee.ssn() + "&",
                        "\"firstName\":\"" + Canary.FIRST_NAME,
                        "born 2012-02-29"))
                .allMatch(text -> personal.matcher(text).find());
    }

    private void importsThatAreRefused(String employeeId) {
        Canary withoutDate = new Canary(770_003, employee.born(), employee.ssn());
        importFile(
                        withoutDate.row().replace(employee.born().toString(), "23.08.1971"),
                        employee.row().replace("2010-01-01", Canary.SURNAME),
                        employee.row().replace(",M,", "," + Canary.FIRST_NAME + ","),
                        employee.row() + "," + Canary.SURNAME,
                        "\"" + employee.row())
                .then()
                .statusCode(200);
        for (String body : List.of(
                employee.json(null).replace("\"0155\"", "null"),
                employee.json(null).replace("2010-01-01", Canary.SURNAME),
                employee.json(null)
                        .replace("\"employmentTypeId\":1", "\"employmentTypeId\":\"" + Canary.SURNAME + "\""),
                employee.json(null).replace(employee.ssn(), "x" + employee.ssn()),
                employee.json(null).replace("\"companyId\":1", "\"companyId\":999"),
                employee.json(null).replace(Canary.SURNAME, Canary.SURNAME + "\\u0000"),
                employee.json(null) + Canary.SURNAME,
                employee.json(UUID.randomUUID().toString()),
                colleague.with(770_002, employee).json(null),
                employee.with(770_001, colleague).json(employeeId))) {
            refuse(hr().body(body).post(rights(IMPORTS)));
        }
        refuse(createFamily(UUID.randomUUID().toString()));
        refuse(hr().body("{\"" + Canary.FAMILY_NAME + "\":1}").post(rights("/personnelticket/v2/family-members")));
        refuse(Clients.nobody().body(employee.json(null)).post(rights(IMPORTS)));
    }

    /** The same new people in several imports at a time. */
    private void importsThatMeet() {
        for (int which = 2; which < 6; which++) {
            int number = 770_010 + which;
            Canary person = Canary.of(number, employee.born(), which);
            List<CompletableFuture<Integer>> imports = IntStream.range(0, 4)
                    .mapToObj(caller -> CompletableFuture.supplyAsync(() -> caller % 2 == 0
                            ? importFile(person.row()).statusCode()
                            : hr().body(person.json(null)).post(rights(IMPORTS)).statusCode()))
                    .toList();
            assertThat(imports.stream().map(CompletableFuture::join)).allMatch(status -> status < 300);
        }
    }

    private void importDuringADatabaseFault() throws SQLException {
        try (Connection other =
                DriverManager.getConnection(RunningSystem.processes().jdbcUrl("rights"), "postgres", "postgres")) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table employee in access exclusive mode");
            refuse(importFile(employee.row().replace("0155", "0156")));
            refuse(hr().body(employee.json(null).replace("0155", "0156")).post(rights(IMPORTS)));
            refuse(hr().get(rights("/personnelticket/v2/employees?companyId=1&ssn=" + employee.ssn())));
        }
    }

    private void questionsThatAreRefused(Customer customer) {
        String who = "dateOfBirth=" + employee.born() + "&ssn=" + employee.ssn();
        assertThat(hr().get(rights("/personnelticket/v2/employees?companyId=1&includeFamilyMembers=true&" + who))
                        .asString())
                .contains(Canary.FIRST_NAME, Canary.FAMILY_NAME);
        for (String address : List.of(
                "/personnelticket/v2/employees?companyId=1&name=" + Canary.SURNAME + "&" + who,
                "/personnelticket/v2/employees?companyId=" + Canary.SURNAME,
                "/personnelticket/v2/employees/" + Canary.SURNAME,
                "/" + Canary.SURNAME + "/" + employee.born() + "?" + who,
                "/%0a" + Canary.SURNAME,
                "/personnelticket/v2/ticketrightsholders?companyId=1&fromDate=" + Canary.SURNAME)) {
            refuse(hr().get(rights(address)));
        }
        refuse(Clients.sales()
                .body(Map.of("customerNumber", customer.number(), "externalReference", Canary.SURNAME))
                .post(rights("/customers/v2/benefits/contracts/claim-personnel-ticket")));
        for (String reports : List.of("tax-savings", "lineage", "statements/" + Canary.SURNAME)) {
            refuse(payroll()
                    .get(usage(
                            "/personnelticket/v2/reports/" + reports + "?companyId=1&employeeNo=" + Canary.SURNAME)));
        }
        refuse(Clients.sales()
                .body("{\"travelDate\":\"" + Canary.SURNAME + "\"}")
                .post(RunningSystem.address(Part.OFFER, "/offers/v2/search/stop-places")));
        refuse(Clients.sales()
                .body("{\"travelDate\":\"" + Canary.SURNAME + "\"}")
                .post(RunningSystem.address(Part.VALIDATION, "/customers/v2/benefits/entitlements/validate")));
    }

    private static void sell(Customer customer) {
        Map<String, Object> configuration = customer.configurationWithOffer(customer.privateContract());
        Customer.validate(configuration);
        Usages.await(Customer.distribute(Customer.order(configuration)));
        new Topic("TicketDistributed").publish("1", UUID.randomUUID().toString(), "{}");
        new Topic("TicketDistributed.quarantine")
                .await(1, record -> record.value().equals("{}"));
    }

    private void closeTheLastMonth(Customer customer) {
        YearMonth month = YearMonth.from(Customer.today()).minusMonths(1);
        TicketDistributedBody ticket = new TicketDistributedBody(
                UUID.randomUUID().toString(), customer, customer.privateContract(), month.atDay(14) + "T10:15:30Z");
        ticket.publish();
        ticket.publishRefund();
        Usages.await(ticket.id(), 2);
        String when = "?companyId=1&year=" + month.getYear() + "&month=" + month.getMonthValue();
        assertThat(payroll()
                        .post(usage("/personnelticket/v2/reports/tax-savings" + when))
                        .asString())
                .contains("230871" + employee.ssn());
        for (String report : List.of("tax-savings", "taxable-benefits/a-melding", "taxable-benefits")) {
            payroll()
                    .get(usage("/personnelticket/v2/reports/" + report + when))
                    .then()
                    .statusCode(200);
        }
        payroll()
                .post(usage("/personnelticket/v2/reports/tax-savings/rebuild" + when))
                .then()
                .statusCode(200);
        payroll()
                .get(usage("/personnelticket/v2/reports/verification?companyId=1&from=" + month + "&to=" + month))
                .then()
                .statusCode(200);
    }

    private String employeeId(Canary canary) {
        return hr().get(rights("/personnelticket/v2/employees?companyId=1&employeeNo=" + canary.employeeNo()))
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static Response createFamily(String employeeId) {
        return hr().body("""
                        {"employeeId":"%s","familyRelation":"CHILD","firstName":"%s","surname":"%s","dateOfBirth":"%s",
                         "isDeleted":false}""".formatted(employeeId, Canary.FAMILY_NAME, Canary.SURNAME, Canary.FAMILY_BORN))
                .post(rights("/personnelticket/v2/family-members"));
    }

    private static Response importFile(String... rows) {
        return hr().contentType("text/csv")
                .body((Customer.HEADER + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8))
                .post(rights(IMPORTS));
    }

    private void refuse(Response answer) {
        refused.add(answer);
    }

    private static io.restassured.specification.RequestSpecification hr() {
        return Clients.hr().header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
    }

    private static io.restassured.specification.RequestSpecification payroll() {
        return Clients.payroll().header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
    }

    private static String rights(String path) {
        return RunningSystem.address(Part.RIGHTS, path);
    }

    private static String usage(String path) {
        return RunningSystem.address(Part.USAGE, path);
    }

    private static List<Path> logs() throws IOException {
        try (Stream<Path> logs = Files.list(RunningSystem.processes().logs())) {
            List<Path> found = logs.toList();
            assertThat(found).hasSizeGreaterThan(SERVICES.size());
            return found;
        }
    }

    private static List<String> topics() throws Exception {
        try (AdminClient admin = AdminClient.create(Map.of("bootstrap.servers", RunningSystem.bootstrapServers()))) {
            List<String> topics = List.copyOf(admin.listTopics().names().get());
            assertThat(topics).contains("ContractChanged", "TicketDistributed.quarantine");
            return topics;
        }
    }

    private void assertThatNothingPersonalIsInTheLog(Path log) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            assertThat(lines.filter(line -> personal.matcher(line).find()))
                    .as(log.toString())
                    .isEmpty();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private void assertThatNothingPersonalIsIn(ConsumerRecord<String, String> record) {
        assertThatNothingPersonalIsIn(record.key() + " " + record.value());
        StreamSupport.stream(record.headers().spliterator(), false)
                .forEach(header -> assertThatNothingPersonalIsIn(new String(header.value(), StandardCharsets.UTF_8)));
    }

    private void assertThatNothingPersonalIsIn(String text) {
        assertThat(text).doesNotContainPattern(personal);
    }
}
