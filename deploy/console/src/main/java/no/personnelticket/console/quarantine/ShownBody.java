package no.personnelticket.console.quarantine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body of a record for display: indented JSON in which the wrong field and duplicate fields are marked; else text;
 * else bytes in hexadecimal.
 *
 * @param lines the shown lines; of a body that is not JSON at most {@value #SHOWN} characters: the first, or those
 *     around the fault
 */
public record ShownBody(Form form, List<Line> lines) {

    static final int SHOWN = 4000;
    private static final int BYTES_OF_A_LINE = 16;
    private static final String INDENT = "  ";
    private static final Pattern SCALAR = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|[^\\s,\\]}]++");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The form of the body. */
    public enum Form {
        JSON,
        TEXT,
        BYTES,
        NONE
    }

    /** A line; the part that is at fault is all of it, a part or nothing. */
    public record Line(String before, String fault, String after) {

        static Line of(String text, boolean marked) {
            return marked ? new Line("", text, "") : new Line(text, "", "");
        }

        public String text() {
            return before + fault + after;
        }

        public boolean marked() {
            return !fault.isEmpty();
        }
    }

    /**
     * Reads the body.
     *
     * @param field the path of the wrong field, as the reason names it; any other text marks nothing
     * @param place where the parser stopped in a body that is not JSON
     */
    static ShownBody of(byte[] body, String field, Optional<Place> place) {
        if (body == null) {
            return new ShownBody(Form.NONE, List.of());
        }
        Optional<String> text = text(body);
        return text.filter(ShownBody::isJson)
                .map(json -> new ShownBody(Form.JSON, new Lines(json, withoutIndexes(field)).write()))
                .orElseGet(() -> text.map(
                                characters -> new ShownBody(Form.TEXT, new MalformedText(characters).lines(place)))
                        .orElseGet(() -> new ShownBody(Form.BYTES, hexadecimal(body))));
    }

    public boolean isMarked() {
        return lines.stream().anyMatch(Line::marked);
    }

    private static Optional<String> text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return Optional.of(text).filter(characters -> characters
                    .chars()
                    .noneMatch(character -> Character.isISOControl(character) && !Character.isWhitespace(character)));
        } catch (CharacterCodingException bytes) {
            return Optional.empty();
        }
    }

    private static boolean isJson(String text) {
        try {
            return JSON.readTree(text).isContainerNode();
        } catch (JsonProcessingException noJson) {
            return false;
        }
    }

    private static List<Line> hexadecimal(byte[] body) {
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < Math.min(SHOWN, body.length); at += BYTES_OF_A_LINE) {
            int end = Math.min(body.length, at + BYTES_OF_A_LINE);
            lines.add(Line.of(HexFormat.ofDelimiter(" ").formatHex(body, at, end), false));
        }
        return lines;
    }

    private static String withoutIndexes(String path) {
        return path.replaceAll("\\[\\d+]", "");
    }

    /** Writes well-formed JSON line by line; each name, number and text keeps its original form. */
    private static final class Lines {

        private final String text;
        private final String field;
        private final List<Line> lines = new ArrayList<>();
        private int at;

        Lines(String text, String field) {
            this.text = text;
            this.field = field;
        }

        List<Line> write() {
            value("", "", "", false);
            return lines;
        }

        private void value(String path, String indent, String name, boolean isTwice) {
            char first = next();
            if (first == '{' || first == '[') {
                container(path, indent, name, isTwice);
            } else {
                add(indent + name + scalar(), path, isTwice);
            }
        }

        private void container(String path, String indent, String name, boolean isTwice) {
            char open = text.charAt(at++);
            char close = open == '{' ? '}' : ']';
            if (next() == close) {
                at++;
                add(indent + name + open + close, path, isTwice);
                return;
            }
            add(indent + name + open, path, isTwice);
            Set<String> names = new HashSet<>();
            do {
                if (open == '{') {
                    next();
                    String key = scalar();
                    next();
                    at++;
                    value(inside(path, key), indent + INDENT, key + ": ", !names.add(key));
                } else {
                    value(path, indent + INDENT, "", false);
                }
            } while (comma());
            at++;
            add(indent + close, "", false);
        }

        /** The next character after white space. */
        private char next() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at);
        }

        private boolean comma() {
            if (next() != ',') {
                return false;
            }
            at++;
            Line last = lines.remove(lines.size() - 1);
            return lines.add(Line.of(last.text() + ",", last.marked()));
        }

        private String scalar() {
            Matcher scalar = SCALAR.matcher(text).region(at, text.length());
            scalar.lookingAt();
            at = scalar.end();
            return scalar.group();
        }

        private static String inside(String path, String key) {
            String name = key.substring(1, key.length() - 1);
            return path.isEmpty() ? name : path + "." + name;
        }

        private void add(String line, String path, boolean isTwice) {
            lines.add(Line.of(line, isTwice || (!path.isEmpty() && path.equals(field))));
        }
    }
}
