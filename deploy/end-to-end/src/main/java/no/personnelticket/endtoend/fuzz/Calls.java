package no.personnelticket.endtoend.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.personnelticket.endtoend.fuzz.Operation.Parameter;
import no.personnelticket.endtoend.system.Chance;

/** Draws calls of an operation that are valid except for one error. */
final class Calls {

    private final Operation operation;
    private final RightValues right;
    private final Chance chance;
    private final Map<String, String> headers;

    /** The headers, with client name and token, are sent with each call. */
    Calls(Operation operation, RightValues right, Chance chance, Map<String, String> headers) {
        this.operation = operation;
        this.right = right;
        this.chance = chance;
        this.headers = headers;
    }

    Call draw() {
        Call usual = usual();
        int what = chance.between(0, 9);
        if (what < 5 && usual.body() != null) {
            return wrongBody(usual);
        }
        if (what < 8 && !operation.parameters().isEmpty()) {
            return wrongParameter(usual, chance.pick(operation.parameters()));
        }
        if (what == 8) {
            return usual.withMethod(chance.pick(List.of("PATCH", "GET", "POST", "PUT", "DELETE", "OPTIONS")));
        }
        List<String> header = chance.pick(WrongValues.HEADERS);
        return usual.withHeader(header.get(0), header.get(1));
    }

    /** A call that is valid by the document. */
    Call usual() {
        String path = operation.path();
        List<Map.Entry<String, String>> query = new ArrayList<>();
        Map<String, String> all = new LinkedHashMap<>(headers);
        for (Parameter parameter : operation.parameters()) {
            String value = right.draw(parameter.name(), parameter.schema()).asText();
            if (parameter.place().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", Call.encoded(value));
            } else if (parameter.place().equals("header")) {
                all.putIfAbsent(parameter.name(), value);
            } else if (parameter.required() || chance.isOneIn(2)) {
                query.add(Map.entry(parameter.name(), value));
            }
        }
        Body body = null;
        if (!operation.bodies().isEmpty()) {
            String type = chance.pick(List.copyOf(operation.bodies().keySet()));
            all.put("Content-Type", type);
            body = body(type, operation.bodies().get(type));
        }
        return new Call(operation.part(), operation.method(), path, query, all, body, "nothing wrong");
    }

    private Body body(String type, JsonNode schema) {
        return new Body(
                type.equals("text/csv")
                        ? Spreadsheets.draw(operation.path(), chance)
                        : right.draw("body", schema).toString().getBytes(UTF_8));
    }

    private Call wrongBody(Call usual) {
        if (!usual.headers().get("Content-Type").contains("json")) {
            return usual.withBody(Spreadsheets.wrong(usual.body().text(), chance), "a wrong file");
        }
        if (chance.isOneIn(5)) {
            return usual.withBody(chance.pick(WrongValues.BODIES), "another body");
        }
        WrongField wrong = WrongField.draw(usual.body().text(), chance);
        return usual.withBody(wrong.document().getBytes(UTF_8), wrong.what());
    }

    private Call wrongParameter(Call usual, Parameter parameter) {
        String value = chance.pick(WrongValues.TEXTS);
        String what = parameter.place() + " parameter " + parameter.name();
        switch (parameter.place()) {
            case "path" -> {
                String path = operation.path().replace("{" + parameter.name() + "}", Call.encoded(value));
                return new Call(
                        usual.part(),
                        usual.method(),
                        path.replaceAll("\\{[^}]+}", "a6a3b1ff-7d2d-4b9c-a5e4-5c6f9f1d8a11"),
                        usual.query(),
                        usual.headers(),
                        usual.body(),
                        what);
            }
            case "query" -> {
                List<Map.Entry<String, String>> query = new ArrayList<>(usual.query());
                if (!chance.isOneIn(5)) {
                    query.removeIf(other -> other.getKey().equals(parameter.name()));
                }
                query.add(Map.entry(chance.isOneIn(10) ? parameter.name() + "s" : parameter.name(), value));
                return usual.withQuery(query, what);
            }
            default -> {
                return usual.withHeader(parameter.name(), value.replaceAll("[^ -~]", ""));
            }
        }
    }
}
