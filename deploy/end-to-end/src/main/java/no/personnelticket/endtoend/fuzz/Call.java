package no.personnelticket.endtoend.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.personnelticket.local.Part;

/**
 * A call to send, with one error.
 *
 * @param path with the encoded values of its parameters
 * @param query names and values, not encoded
 * @param body null if there is none
 * @param wrong a description of the error
 */
record Call(
        Part part,
        String method,
        String path,
        List<Map.Entry<String, String>> query,
        Map<String, String> headers,
        Body body,
        String wrong) {

    private static final int SHOWN = 160;

    Call withHeader(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.remove(name);
        if (!value.isEmpty()) {
            changed.put(name, value);
        }
        return new Call(part, method, path, query, changed, body, "header " + name + ": " + shown(value));
    }

    Call withBody(byte[] other, String what) {
        return new Call(part, method, path, query, headers, new Body(other), what);
    }

    Call withQuery(List<Map.Entry<String, String>> other, String what) {
        return new Call(part, method, path, other, headers, body, what);
    }

    Call withPath(String other, String what) {
        return new Call(part, method, other, query, headers, body, what);
    }

    Call withMethod(String other) {
        return new Call(part, other, path, query, headers, body, "method " + other);
    }

    String address() {
        StringBuilder address = new StringBuilder(path);
        char before = '?';
        for (Map.Entry<String, String> parameter : query) {
            address.append(before)
                    .append(encoded(parameter.getKey()))
                    .append('=')
                    .append(encoded(parameter.getValue()));
            before = '&';
        }
        return address.toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    static String shown(String text) {
        String oneLine = text.replaceAll("\\p{Cntrl}", "?");
        return oneLine.length() <= SHOWN ? oneLine : oneLine.substring(0, SHOWN) + "… (" + text.length() + ")";
    }

    @Override
    public String toString() {
        return part.title() + " " + method + " " + shown(address()) + ", " + wrong
                + (body == null ? "" : ", body " + shown(body.text()));
    }
}
