package no.personnelticket.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.personnelticket.local.Part;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real Prometheus finds what dashboards and alerts ask for, after each of the things has happened that they show. */
class DashboardsTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int COMPANY = 7;
    private static final Pattern METRIC = Pattern.compile("\\b(?:up|[a-z]+(?:_[a-z0-9]+)+)\\b(?![(\"])");

    private static PrometheusServer prometheus;

    private record Query(String dashboard, String panel, String expression) {}

    @BeforeAll
    static void start() {
        Assumptions.assumeTrue(
                PrometheusServer.isInstalled("prometheus"),
                "Prometheus is not installed; Debian has it in the package prometheus");
        prometheus = PrometheusServer.start();
        // twice, since a rate needs a change that Prometheus sees
        everythingHappens();
        awaitQuarantined();
        everythingHappens();
        closeLastMonth();
    }

    @AfterAll
    static void stop() {
        if (prometheus != null) {
            prometheus.close();
        }
    }

    @Test
    void no_panel_is_empty() throws IOException {
        List<Query> queries = queries();
        assertThat(queries).hasSizeGreaterThan(40);

        Awaitility.await("data in every panel").atMost(SOON).untilAsserted(() -> assertThat(
                        queries.stream().filter(query -> !hasData(query)).toList())
                .isEmpty());
    }

    @Test
    void what_happened_is_counted() {
        for (String expression : List.of(
                "sum(validations_total{outcome=\"valid\"}) > 0",
                "sum(validations_total{outcome=\"refused\"}) > 0",
                "sum(validations_refusals_total{rule=\"OFFER_UNKNOWN\"}) > 0",
                "sum(tickets_distributed_total{client=\"end-to-end\",validation=\"validated\"}) > 0",
                "sum(tickets_distributed_total{validation=\"skipped\"}) > 0",
                "sum(events_refused_total{topic=\"TicketDistributed\",reason=\"malformed-body\"}) > 0",
                "sum(events_quarantined_total{topic=\"TicketDistributed\",reason=\"malformed-body\"}) > 0",
                "sum(events_published_total{topic=\"UsageRegistered\"}) > 0",
                "sum(distributions_registered_seconds_count) > 0",
                "sum(reservations_total{step=\"made\"}) > 0",
                "sum(reservations_total{step=\"confirmed\"}) > 0",
                "sum(import_rows_total{outcome=\"added\"}) > 0",
                "sum(months_closed_total) > 0")) {
            Awaitility.await(expression)
                    .atMost(SOON)
                    .until(() -> !prometheus.query(expression).isEmpty());
        }
    }

    @Test
    void every_alert_can_be_evaluated_and_knows_its_metrics() {
        List<String> names = prometheus.names();
        List<JsonNode> rules = elements(prometheus.rules())
                .flatMap(group -> elements(group.get("rules")))
                .toList();

        assertThat(rules).hasSizeGreaterThanOrEqualTo(12).allSatisfy(rule -> {
            assertThat(metrics(rule.get("query").asText())).isNotEmpty().isSubsetOf(names);
        });
        Awaitility.await("evaluated").atMost(SOON).untilAsserted(() -> assertThat(
                        elements(prometheus.rules()).flatMap(group -> elements(group.get("rules"))))
                .allMatch(rule -> rule.get("health").asText().equals("ok")));
    }

    @Test
    void a_ticket_in_quarantine_and_a_ticket_without_validation_raise_their_alerts() {
        for (String alert : List.of("TicketsInQuarantine", "RecordsInQuarantine", "TicketsNotValidated")) {
            Awaitility.await(alert).atMost(SOON).until(() -> !prometheus
                    .query("ALERTS{alertname=\"" + alert + "\",alertstate=\"firing\"}")
                    .isEmpty());
        }
    }

    private static void everythingHappens() {
        Customer customer = Customer.create();
        String sold = sale(customer);
        Usages.await(sale(Customer.pensioner()));
        Customer.validate(Map.of(
                "offerId",
                UUID.randomUUID().toString(),
                "selectedTravellerIds",
                List.of("1"),
                "selectableProductIds",
                List.of(),
                "customers",
                List.of(Map.of("customerId", customer.number(), "entitlements", List.of()))));
        TicketDistributedBody skipped = new TicketDistributedBody(
                "skipped-" + UUID.randomUUID(),
                customer,
                customer.privateContract(),
                Instant.now().toString());
        skipped.publish();
        new Topic("TicketDistributed").publish("1", "malformed-" + UUID.randomUUID(), "{}");
        Usages.await(sold);
        Usages.await(skipped.id());
    }

    private static String sale(Customer customer) {
        Map<String, Object> configuration = customer.configurationWithOffer(customer.privateContract());
        Customer.validate(configuration);
        return Customer.distribute(Customer.order(configuration));
    }

    private static void awaitQuarantined() {
        Awaitility.await("the first round is scraped")
                .atMost(SOON)
                .until(() -> prometheus
                                .query("sum(events_quarantined_total{reason=\"malformed-body\"}) > 0")
                                .size()
                        == 1);
    }

    private static void closeLastMonth() {
        YearMonth lastMonth = YearMonth.from(Customer.today()).minusMonths(1);
        Customer customer = Customer.of(COMPANY);
        TicketDistributedBody ticket = new TicketDistributedBody(
                UUID.randomUUID().toString(), customer, customer.privateContract(), lastMonth.atDay(14) + "T10:15:30Z");
        ticket.publish();
        Usages.await(ticket.id());
        Clients.payroll()
                .post(RunningSystem.address(
                        Part.USAGE,
                        "/personnelticket/v2/reports/tax-savings?companyId=%d&year=%d&month=%d"
                                .formatted(COMPANY, lastMonth.getYear(), lastMonth.getMonthValue())))
                .then()
                .statusCode(200);
    }

    private static boolean hasData(Query query) {
        return elements(prometheus.query(query.expression().replace("$__rate_interval", "5m")))
                .anyMatch(sample -> !sample.at("/value/1").asText().equals("NaN"));
    }

    private static List<Query> queries() throws IOException {
        List<Query> queries = new ArrayList<>();
        try (Stream<Path> dashboards = Files.list(RunningSystem.ROOT.resolve("deploy/grafana/dashboards"))) {
            dashboards.forEach(
                    file -> elements(read(file).get("panels")).forEach(panel -> elements(panel.get("targets"))
                            .forEach(target -> queries.add(new Query(
                                    file.getFileName().toString(),
                                    panel.get("title").asText(),
                                    target.get("expr").asText())))));
        }
        return queries;
    }

    private static List<String> metrics(String expression) {
        String withoutLabels = expression.replaceAll("\\{[^}]*}", "").replaceAll("\\bby ?\\([^)]*\\)", "");
        return METRIC.matcher(withoutLabels).results().map(MatchResult::group).toList();
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
