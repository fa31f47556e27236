package no.personnelticket.endtoend.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.personnelticket.endtoend.system.Chance;
import no.personnelticket.endtoend.system.Http;
import no.personnelticket.endtoend.system.Http.Client;
import no.personnelticket.local.LocalSystem;
import no.personnelticket.local.Part;

/** Sends wrong input to every operation of the OpenAPI documents. */
final class CallFuzz {

    /**
     * The number of attempts for a valid call: rules that a schema cannot express, such as one of two fields, are met
     * by chance.
     */
    private static final int RIGHT_CALLS = 100;

    private static final Set<Integer> REFUSED_AT_THE_DOOR = Set.of(400, 401, 403);

    private static final Map<String, Client> CLIENTS = Map.of(
            "employees:read", Client.HR,
            "employees:write", Client.HR,
            "reports:read", Client.PAYROLL,
            "reports:close", Client.PAYROLL,
            "identities:read", Client.USAGE,
            "audit:read", Client.AUDITOR,
            "subjects:read", Client.PRIVACY_OFFICER,
            "subjects:erase", Client.PRIVACY_OFFICER,
            "topics:replay", Client.OPERATOR);

    /**
     * An accepted call reads whole topics and so delays the other calls; therefore only calls that are refused are
     * sent.
     */
    private static final String ONLY_REFUSED = "/personnelticket/v2/replays";

    private final Sender sender;
    private final Http http;
    private final long seed;
    private final Map<Integer, Integer> statuses = new HashMap<>();

    CallFuzz(LocalSystem system, long seed) {
        this.sender = new Sender(system);
        this.http = new Http(system);
        this.seed = seed;
    }

    /** Sends {@code callsEach} calls to each operation; returns the complaints about the responses. */
    List<String> run(List<OpenApiDocument> documents, int callsEach) throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        Map<String, List<JsonNode>> known = known(employee());
        for (OpenApiDocument document : documents) {
            for (Operation operation : document.operations()) {
                found.addAll(blank(new Blanks(document, operation, calls(document, operation, known, "blank "))));
                if (operation.path().equals(ONLY_REFUSED)) {
                    continue;
                }
                Calls calls = calls(document, operation, known, "");
                found.addAll(understood(calls));
                for (int i = 0; i < callsEach; i++) {
                    found.addAll(judged(calls.draw()));
                }
            }
        }
        return found;
    }

    private Calls calls(
            OpenApiDocument document, Operation operation, Map<String, List<JsonNode>> known, String purpose)
            throws IOException {
        Chance chance = Chance.of(seed, purpose + operation);
        return new Calls(operation, new RightValues(document, known, chance), chance, headers(operation));
    }

    /** How often each status was answered. */
    Map<Integer, Integer> statuses() {
        return Map.copyOf(statuses);
    }

    /** Whether an operation accepts a valid call; if not, its wrong calls prove nothing. */
    private List<String> understood(Calls calls) throws IOException, InterruptedException {
        String refused = "";
        for (int i = 0; i < RIGHT_CALLS; i++) {
            Call call = calls.usual();
            Answer answer = sender.send(call);
            if (!REFUSED_AT_THE_DOOR.contains(answer.status())) {
                return judged(call);
            }
            refused = "a right call is refused: " + answer + " to " + call;
        }
        return List.of(refused);
    }

    /** Whether the responses to blank texts name the blank field. */
    private List<String> blank(Blanks blanks) throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        for (Blanks.Blank blank : blanks.all()) {
            found.addAll(blank.complaints(sender.send(blank.call())));
        }
        return found;
    }

    private List<String> judged(Call call) throws InterruptedException {
        try {
            Answer answer = sender.send(call);
            // a slow answer may come from a pause of the machine, so the call is repeated once
            Answer counted = answer.isSlow() ? sender.send(call) : answer;
            statuses.merge(counted.status(), 1, Integer::sum);
            return counted.complaints().stream()
                    .map(complaint -> complaint + ": " + counted + " to " + call)
                    .toList();
        } catch (IOException none) {
            return List.of("no answer (" + none + ") to " + call);
        }
    }

    private Map<String, String> headers(Operation operation) throws IOException {
        Client client = operation
                .permission()
                .map(permission -> CLIENTS.getOrDefault(permission, Client.SALES))
                .orElse(Client.SALES);
        return Map.of("Authorization", "Bearer " + http.token(client), "ET-Client-Name", "fuzz-suite");
    }

    /** Values that exist in the system; company 2 has only people whom the suites import. */
    private Map<String, List<JsonNode>> known(String employeeId) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        LocalDate today = RightValues.today();
        List<JsonNode> customers = List.of(json.numberNode(700_001), json.numberNode(700_009));
        return Map.ofEntries(
                Map.entry("customerNumber", customers),
                Map.entry("customerId", customers),
                Map.entry("companyId", List.of(json.numberNode(2))),
                Map.entry("employeeNo", List.of(json.numberNode(Spreadsheets.EMPLOYEE))),
                Map.entry("employeeId", List.of(json.textNode(employeeId))),
                Map.entry("employeeReference", List.of(json.textNode(employeeId))),
                Map.entry("isDeleted", List.of(json.booleanNode(false))),
                Map.entry("travelDate", List.of(json.textNode(today.toString()))),
                Map.entry("from", List.of(json.textNode("NSR:StopPlace:59872"))),
                Map.entry("to", List.of(json.textNode("NSR:StopPlace:548"))),
                Map.entry("productIds", List.of(json.textNode("ENT:EntitlementProduct:levelA2"))),
                Map.entry("currency", List.of(json.textNode("NOK"))),
                Map.entry("year", List.of(json.numberNode(today.getYear()))),
                Map.entry("month", List.of(json.numberNode(today.getMonthValue()))));
    }

    /** Imports the employees of the valid file, and returns the id of the first. */
    private String employee() {
        http.postCsv(Part.RIGHTS, "/personnelticket/v2/imports/employees", Spreadsheets.employees());
        return http.get(
                        Client.HR,
                        Part.RIGHTS,
                        "/personnelticket/v2/employees?companyId=2&employeeNo=" + Spreadsheets.EMPLOYEE)
                .text("/items/0/id");
    }
}
