package no.personnelticket.local.sale;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Locale;

/** Writes one JSON document at the end, with the calls, answers and results of every step; for programs. */
final class JsonTranscript implements Transcript {

    private final PrintStream out;
    private final ObjectMapper json;
    private final ObjectNode document;
    private final ArrayNode steps;
    private String heading = "";

    JsonTranscript(PrintStream out, ObjectMapper json) {
        this.out = out;
        this.json = json;
        this.document = json.createObjectNode();
        this.steps = document.putArray("steps");
    }

    @Override
    public void heading(String text) {
        heading = text;
    }

    @Override
    public void step(Integer number, String title) {
        ObjectNode step = steps.addObject();
        step.put("part", heading).put("number", number).put("title", title);
        step.putArray("calls");
        step.putArray("results");
    }

    @Override
    public void call(Call call) {
        ObjectNode entry = json.createObjectNode();
        entry.put("method", call.method());
        entry.put("uri", call.uri().toString());
        entry.set("request", call.request());
        entry.put("status", call.status());
        entry.put("milliseconds", call.milliseconds());
        entry.set(
                "answer", call.answer().isMissingNode() ? json.getNodeFactory().textNode(call.text()) : call.answer());
        lastStep().withArray("calls").add(entry);
    }

    @Override
    public void result(String text) {
        lastStep().withArray("results").add(text);
    }

    @Override
    public void report(String csv) {
        document.put("taxSavingsReport", csv);
    }

    @Override
    public void end(String failure, double seconds) {
        document.put("succeeded", failure == null);
        document.put("failure", failure);
        document.put("seconds", Double.parseDouble(String.format(Locale.ROOT, "%.1f", seconds)));
        out.println(document.toPrettyString());
    }

    private ObjectNode lastStep() {
        return (ObjectNode) steps.get(steps.size() - 1);
    }
}
