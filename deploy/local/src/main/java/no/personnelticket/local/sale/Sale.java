package no.personnelticket.local.sale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import no.personnelticket.local.Part;
import no.personnelticket.local.Ports;

/** A sale from the company's import to its tax report, on the running system; can be repeated any number of times. */
public final class Sale {

    private static final String CLAIM = "/customers/v2/benefits/contracts/claim-personnel-ticket";

    private final Api api;
    private final Transcript transcript;
    private final Company company;
    private final Payroll payroll;

    private Sale(Ports ports, Path samples, Transcript transcript) {
        this.transcript = transcript;
        this.api = new Api(ports, transcript);
        this.company = new Company(api, transcript, samples);
        this.payroll = new Payroll(api, transcript);
    }

    /** {@code Sale <folder of the samples> [--json]}; exit 0 only if every step gave the expected result. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean asJson = List.of(arguments).contains("--json");
        Ports ports = Ports.fromEnvironment(System.getenv());
        System.exit(run(ports, Path.of(arguments[0]), asJson, out) ? 0 : 1);
    }

    /** Whether every step gave the expected result. */
    public static boolean run(Ports ports, Path samples, boolean asJson, PrintStream out) {
        Transcript transcript = asJson ? new JsonTranscript(out, new ObjectMapper()) : new PrintedTranscript(out);
        long start = System.nanoTime();
        String failure = null;
        try {
            new Sale(ports, samples, transcript).run();
        } catch (SaleFailedException failed) {
            failure = failed.getMessage();
        }
        transcript.end(failure, (System.nanoTime() - start) / 1e9);
        return failure == null;
    }

    private void run() {
        transcript.heading("Before a sale: people, pickup codes, claiming");
        company.importEmployees();
        company.createFamilyMembers();
        for (Person person : List.of(
                Person.EMPLOYEE,
                Person.EMPLOYEE_WITH_FAMILY,
                Person.SPOUSE,
                Person.CHILD,
                Person.PENSIONER,
                Person.AT_INFRASTRUCTURE,
                Person.LEFT)) {
            claim(person);
        }
        refuseClaim(1000010, "PROFILE_NOT_PRIVATE");
        refuseClaim(1000011, "PROFILE_NOT_ACTIVE");

        Journey privately = journey(Person.EMPLOYEE, "PRIVATE");
        Journey forWork = journey(Person.EMPLOYEE, "WORK");
        Journey withCoupons = journey(Person.SPOUSE, "PRIVATE");
        List<JsonNode> usages = new ArrayList<>();
        usages.add(sell("Ingrid travels privately", privately, Prices.PUBLISHED));
        sell("Ingrid travels for work", forWork, Prices.PUBLISHED);
        usages.add(sell("Nora, married to Jonas, travels", withCoupons, Prices.FAMILY));

        transcript.heading("After the month: the employer's tax report");
        payroll.seeReport(usages);

        transcript.heading("Nora gives her ticket back");
        withCoupons.giveBack();
    }

    private void claim(Person person) {
        transcript.step(
                null, "Pickup code of " + person.description() + ", claimed by customer " + person.customerNumber());
        String code = company.pickupCode(person);
        Call claimed = api.post("sales-client", Part.RIGHTS, CLAIM, claim(person.customerNumber(), code))
                .expect(200);
        transcript.result("contracts: " + validToday(claimed.at("/contracts")));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Oslo"));
    }

    /** In December the contracts of the next year are there too. */
    private static long validToday(JsonNode contracts) {
        String today = today().toString();
        return StreamSupport.stream(contracts.spliterator(), false)
                .filter(contract -> contract.at("/validFrom").asText().compareTo(today) <= 0)
                .count();
    }

    private void refuseClaim(long customerNumber, String errorCode) {
        transcript.step(null, "Customer " + customerNumber + " tries to claim Ingrid's");
        String code = company.pickupCode(Person.EMPLOYEE);
        Call refused = api.post("sales-client", Part.RIGHTS, CLAIM, claim(customerNumber, code))
                .expect(409);
        transcript.result("refused, " + refused.text("/errorCode") + ": " + refused.text("/message"));
        if (!refused.text("/errorCode").equals(errorCode)) {
            throw new SaleFailedException("The refusal should be " + errorCode);
        }
    }

    private Journey journey(Person person, String travelType) {
        return new Journey(api, transcript, person, travelType, today());
    }

    private JsonNode sell(String heading, Journey journey, Prices expected) {
        transcript.heading(heading);
        return journey.sell(expected);
    }

    private static Map<String, Object> claim(long customerNumber, String code) {
        return Map.of("customerNumber", customerNumber, "externalReference", code);
    }
}
