package no.personnelticket.endtoend.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;

/**
 * Values that clients, spreadsheets and clocks have sent, and that an attacker might try. Not each value is wrong in
 * each place.
 */
final class WrongValues {

    /** JSON values. */
    static final List<String> JSON = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e3",
            "1e400",
            "-0",
            "2147483648",
            "9007199254740993",
            "99999999999999999999",
            "18300",
            "1798761600",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud83d\"",
            "\"\\ufeff\"",
            "\"\\u00a0\"",
            "\"1\\n2\"",
            "\"1\"",
            "\"true\"",
            "\"1e3\"",
            "\" 10.00\"",
            "\"١٢\"",
            "\"NaN\"",
            "\"=1+1\"",
            "\"' or 1=1 --\"",
            "\"<script>alert(1)</script>\"",
            "\"../../etc/passwd\"",
            "\"${jndi:ldap://localhost/a}\"",
            "\"2026-02-30\"",
            "\"0001-01-01\"",
            "\"+999999999-12-31\"",
            "\"2026-11-30T25:00:00Z\"",
            "\"2026-11-30T22:00:00.000Z\"",
            "\"30.11.2026\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"1-1-1-1-1\"",
            text("x", 300),
            text("æ", 5_000),
            text("x", 1_200_000),
            "[]",
            "[null]",
            "[[[[]]]]",
            "{}",
            "{\"a\":1}",
            "[" + String.join(",", Collections.nCopies(20_000, "null")) + "]",
            "[" + String.join(",", Collections.nCopies(5_000, "{}")) + "]",
            "9".repeat(2_000),
            "[".repeat(2_000) + "]".repeat(2_000));

    /** Whole bodies. */
    static final List<byte[]> BODIES = List.of(
            bytes(""),
            bytes(" "),
            bytes("null"),
            bytes("[]"),
            bytes("{}"),
            bytes("\"text\""),
            bytes("{"),
            bytes("{}{}"),
            bytes("{} x"),
            bytes("\ufeff{}"),
            bytes("{\"a\":1,\"a\":2}"),
            bytes("<xml/>"),
            bytes("a=b&c=d"),
            bytes("[".repeat(100_000)),
            bytes("{\"a\":".repeat(50_000)),
            bytes("{\"" + "x".repeat(100_000) + "\":1}"),
            "{}".getBytes(Charset.forName("UTF-16")),
            "{}".getBytes(Charset.forName("UTF-32")),
            new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2},
            new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'},
            new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3});

    /** Parts of a path, or values of a query parameter. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "03",
            "+3",
            "1.0",
            "1e3",
            "٣",
            "true",
            "True",
            "null",
            "*",
            "x",
            "\u0000",
            "a\nb",
            "\ufeff",
            "2147483648",
            "9007199254740993",
            "99999999999999999999",
            "18300",
            "1970-01-01",
            "2026-13-01",
            "2026-02-30",
            "+999999999-12-31",
            "0000-00-00",
            "2026-11-30T25:00:00Z",
            "30.11.2026",
            "1-1-1-1-1",
            "00000000-0000-0000-0000-000000000000",
            "a6a3b1ff-7d2d-4b9c-a5e4-5c6f9f1d8a11",
            "../..",
            "%",
            "' or 1=1 --",
            "<script>",
            "x".repeat(300),
            "é".repeat(2_000));

    /** Headers: name and value; an empty value leaves the header out. */
    static final List<List<String>> HEADERS = List.of(
            List.of("Authorization", ""),
            List.of("Authorization", "Bearer"),
            List.of("Authorization", "Bearer x.y.z"),
            List.of("Authorization", "Basic YTpi"),
            List.of("Authorization", "Bearer " + "x".repeat(4_000)),
            List.of("Accept", "text/html"),
            List.of("Accept", "application/xml"),
            List.of("Accept", "image/png"),
            List.of("Accept", "x"),
            List.of("Accept", "application/json;q=0"),
            List.of("Content-Type", ""),
            List.of("Content-Type", "text/plain"),
            List.of("Content-Type", "application/xml"),
            List.of("Content-Type", "application/json;charset=utf-16"),
            List.of("Content-Type", "application/json;charset=klingon"),
            List.of("Content-Type", "application/x-www-form-urlencoded"),
            List.of("Content-Type", "multipart/form-data; boundary=x"),
            List.of("Content-Type", "text/csv"),
            List.of("Content-Type", "text/csv;charset=klingon"),
            List.of("Content-Encoding", "gzip"),
            List.of("Content-Encoding", "br"),
            List.of("Idempotency-Key", ""),
            List.of("Idempotency-Key", " "),
            List.of("Idempotency-Key", "x".repeat(5_000)),
            List.of("ET-Client-Name", ""),
            List.of("ET-Client-Name", "x".repeat(5_000)),
            List.of("ET-Client-Name", "a b"),
            List.of("X-Correlation-Id", "x".repeat(5_000)),
            List.of("X-Correlation-Id", "<script>"),
            List.of("traceparent", "00-x-y-z"),
            List.of("X-HTTP-Method-Override", "DELETE"),
            List.of("If-None-Match", "\"x\""),
            List.of("Range", "bytes=0-1"));

    private WrongValues() {}

    private static String text(String character, int length) {
        return "\"" + character.repeat(length) + "\"";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
