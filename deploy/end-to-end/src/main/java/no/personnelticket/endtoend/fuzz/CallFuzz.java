package no.personnelticket.endtoend.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.personnelticket.endtoend.system.Chance;
import no.personnelticket.endtoend.system.Http;
import no.personnelticket.endtoend.system.Http.Client;
import no.personnelticket.local.LocalSystem;

/** Drives every operation of the OpenAPI documents with wrong input. */
final class CallFuzz {

    private static final int RIGHT_CALLS = 5;

    private static final Map<String, Client> CLIENTS = Map.of(
            "employees:read", Client.HR,
            "employees:write", Client.HR,
            "reports:read", Client.PAYROLL,
            "reports:close", Client.PAYROLL,
            "identities:read", Client.USAGE);

    private final Sender sender;
    private final Http http;
    private final long seed;
    private final Map<Integer, Integer> statuses = new HashMap<>();

    CallFuzz(LocalSystem system, long seed) {
        this.sender = new Sender(system);
        this.http = new Http(system);
        this.seed = seed;
    }

    /** Sends so many calls to each operation; what no answer may be, in words. */
    List<String> run(List<OpenApiDocument> documents, int callsEach) throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        for (OpenApiDocument document : documents) {
            for (Operation operation : document.operations()) {
                Chance chance = Chance.of(seed, operation.toString());
                Calls calls =
                        new Calls(operation, new RightValues(document, known(), chance), chance, headers(operation));
                found.addAll(understood(calls));
                for (int i = 0; i < callsEach; i++) {
                    found.addAll(judged(calls.draw()));
                }
            }
        }
        return found;
    }

    /** How often each status was answered. */
    Map<Integer, Integer> statuses() {
        return Map.copyOf(statuses);
    }

    /** Whether an operation takes right calls at all: if not, none of the others tells anything. */
    private List<String> understood(Calls calls) throws IOException, InterruptedException {
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < RIGHT_CALLS; i++) {
            Call call = calls.usual();
            Answer answer = sender.send(call);
            if (answer.status() != 400) {
                return judged(call);
            }
            refused.add("a right call is refused: " + answer + " to " + call);
        }
        return refused;
    }

    private List<String> judged(Call call) throws InterruptedException {
        try {
            Answer answer = sender.send(call);
            // a machine that pauses is no fault of the call
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

    /** Company 2 has nobody but whom the suites import. */
    private static Map<String, List<JsonNode>> known() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        LocalDate today = RightValues.today();
        List<JsonNode> customers = List.of(json.numberNode(700_001), json.numberNode(700_009));
        return Map.of(
                "customerNumber", customers,
                "customerId", customers,
                "companyId", List.of(json.numberNode(2)),
                "employeeNo", List.of(json.numberNode(700_001), json.numberNode(700_009)),
                "travelDate", List.of(json.textNode(today.toString())),
                "year", List.of(json.numberNode(today.getYear())),
                "month", List.of(json.numberNode(today.getMonthValue())),
                "employeeReference", List.of(json.textNode("a6a3b1ff-7d2d-4b9c-a5e4-5c6f9f1d8a11")));
    }
}
