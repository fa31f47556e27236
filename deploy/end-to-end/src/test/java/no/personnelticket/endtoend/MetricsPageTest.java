package no.personnelticket.endtoend;

import static io.restassured.RestAssured.get;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.personnelticket.local.Part;
import org.junit.jupiter.api.Test;

/** docs/metrics.md is what the services show. */
class MetricsPageTest {

    private static final List<Part> SERVICES = List.of(Part.RIGHTS, Part.OFFER, Part.VALIDATION, Part.USAGE);

    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z_0-9*]+)` \\| *(\\w*) *\\|([^|]*)\\|", Pattern.MULTILINE);

    private static final Pattern TYPE = Pattern.compile("^# TYPE (\\w+) (\\w+)$", Pattern.MULTILINE);
    private static final Pattern LABEL = Pattern.compile("[{,](\\w+)=\"");

    private record Meter(String kind, Set<String> labels) {}

    @Test
    void every_meter_is_in_the_table_and_every_one_of_the_table_is_shown() throws IOException {
        // Given
        Customer customer = Customer.create();
        Map<String, Object> configuration = customer.configurationWithOffer(customer.privateContract());
        Customer.validate(configuration);
        Usages.await(Customer.distribute(Customer.order(configuration)));

        // When
        Map<String, Meter> shown = new TreeMap<>();
        SERVICES.forEach(service -> shown.putAll(meters(
                get(RunningSystem.managementAddress(service, "/q/metrics")).asString())));
        Map<String, Meter> written = table();

        // Then
        Set<String> families = written.keySet().stream()
                .filter(name -> name.endsWith("*"))
                .map(name -> name.replace("*", ""))
                .collect(toCollection(TreeSet::new));
        assertThat(families).isNotEmpty().allSatisfy(family -> assertThat(shown.keySet())
                .anyMatch(name -> name.startsWith(family)));
        written.keySet().removeIf(name -> name.endsWith("*"));
        shown.keySet()
                .removeIf(
                        name -> !written.containsKey(name) && families.stream().anyMatch(name::startsWith));
        assertThat(shown).isEqualTo(written);
    }

    @Test
    void no_address_and_no_method_that_a_caller_makes_up_is_a_label() {
        // Given
        String made = "987654321";
        String address = RunningSystem.address(
                Part.RIGHTS, "/customers/v2/benefits/entitlements/" + made + "/by-customer-number");

        // When
        List<Integer> statuses = List.of(
                Clients.sales().delete(address).statusCode(),
                Clients.sales().get(address + "/" + made).statusCode(),
                Clients.sales().header("Accept", "image/" + made).get(address).statusCode(),
                Clients.sales()
                        .contentType("text/" + made)
                        .body("x")
                        .post(address)
                        .statusCode(),
                Clients.sales().request("BREW" + made, address).statusCode());

        // Then
        assertThat(statuses).allMatch(status -> status >= 400 && status < 500);
        assertThat(get(RunningSystem.managementAddress(Part.RIGHTS, "/q/metrics"))
                        .asString())
                .doesNotContain(made)
                .contains("method=\"OTHER\"", "uri=\"/NO_OPERATION\"");
    }

    private static Map<String, Meter> table() throws IOException {
        Map<String, Meter> meters = new TreeMap<>();
        ROW.matcher(Files.readString(RunningSystem.ROOT.resolve("docs/metrics.md")))
                .results()
                .forEach(row -> meters.put(
                        row.group(1),
                        new Meter(
                                row.group(2),
                                new TreeSet<>(List.of(
                                        row.group(3).replaceAll("[` ]", "").split(","))))));
        meters.values().forEach(meter -> meter.labels().remove(""));
        return meters;
    }

    /** By name, as a query names them; the largest value of a histogram is a part of it. */
    private static Map<String, Meter> meters(String scraped) {
        Map<String, Meter> meters = new TreeMap<>();
        TYPE.matcher(scraped).results().forEach(type -> {
            String name = type.group(2).equals("counter") ? type.group(1) + "_total" : type.group(1);
            meters.put(name, new Meter(type.group(2), labels(scraped, type.group(1))));
        });
        meters.keySet().removeIf(name -> name.endsWith("_max") && meters.containsKey(name.replaceAll("_max$", "")));
        return meters;
    }

    private static Set<String> labels(String scraped, String name) {
        Set<String> labels = scraped.lines()
                .filter(line -> line.matches(name + "(_total|_count)?[{ ].*"))
                .flatMap(line -> LABEL.matcher(withoutExemplar(line).replaceAll("} .*", "}"))
                        .results())
                .map(label -> label.group(1))
                .collect(toCollection(TreeSet::new));
        labels.remove("le");
        return labels;
    }

    /** The trace in which a counter was raised last is no label. */
    private static String withoutExemplar(String line) {
        return line.replaceAll(" # .*", "");
    }
}
