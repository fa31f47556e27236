package no.personnelticket.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Replaces the values of a test for the document. The first value of a kind becomes the value in the examples of
 * parameters; the following ones become other values.
 */
final class ExampleValues {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Tests prefix an id with the kind of object that it identifies. */
    private static final Pattern NAMED_ID = Pattern.compile("([a-z]+-)*" + ID.pattern());

    private static final Pattern NATIONAL_ID = Pattern.compile("\\b\\d{11}\\b");
    private static final Pattern BY_THE_CLOCK = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}\\.\\d+Z");
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");
    private static final List<String> PUBLISHED_NATIONAL_IDS = List.of("14104512345", "23047854321");
    private static final int SHORTEST_IN_TEXT = 5;

    /** The fields whose values are of the same kind as a parameter. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("contractId", "contractUUID"),
            Map.entry("contractParent", "contractUUID"),
            Map.entry("uuid", "contractUUID"),
            Map.entry("contractOwnerCustomerNumber", "customerNumber"),
            Map.entry("customerId", "customerNumber"),
            Map.entry("employeeId", "employeeReference"),
            Map.entry("holderId", "employeeReference"),
            Map.entry("id", "employeeReference"),
            Map.entry("orderLineIds", "orderLineId"),
            Map.entry("travellerIds", "travellerId"),
            Map.entry("contractExternalRef", "ticketHolderCode"),
            Map.entry("externalRef", "ticketHolderCode"),
            Map.entry("externalReference", "ticketHolderCode"));

    private static final List<Map.Entry<String, String>> OWNERS_OF_IDS = List.of(
            Map.entry("preassignedProducts", "offerId"),
            Map.entry("familyRelation", "familyMemberId"),
            Map.entry("familyMember", "familyMemberId"),
            Map.entry("orderLineId", "ticketDistributionId"),
            Map.entry("offerId", "orderLineId"),
            Map.entry("travellerId", "ticketId"));

    private final Properties parameters = parameters();
    private final Map<String, String> replacements = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private Instant earliest = Instant.MAX;

    void collect(String name, String value) {
        collect(name, TextNode.valueOf(value));
    }

    void collect(String name, JsonNode node) {
        node.properties()
                .forEach(field ->
                        collect(field.getKey().equals("id") ? kindOfId(node) : field.getKey(), field.getValue()));
        if (node.isArray()) {
            node.forEach(entry -> collect(name, entry));
        }
        String value = node.isValueNode() ? node.asText() : "";
        if (BY_THE_CLOCK.matcher(value).matches()) {
            Instant time = Instant.parse(value);
            earliest = time.isBefore(earliest) ? time : earliest;
        } else if (!value.isEmpty() && !replacements.containsKey(value)) {
            String instead = instead(KINDS.getOrDefault(name, name), value);
            if (instead != null) {
                replacements.put(value, instead);
            }
        }
    }

    /** The kind of an object's {@code id}, decided by the object's other fields. */
    private static String kindOfId(JsonNode node) {
        return OWNERS_OF_IDS.stream()
                .filter(owner -> node.has(owner.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse("id");
    }

    JsonNode replaced(JsonNode value) {
        String text = value.asText();
        if (value.isIntegralNumber() && replacements.containsKey(text)) {
            return LongNode.valueOf(Long.parseLong(replacements.get(text)));
        }
        return value.isTextual() ? TextNode.valueOf(replaced(text)) : value;
    }

    /** Replaces the values in a body that is not JSON. */
    String inText(String body) {
        String withoutIds = ID.matcher(body).replaceAll(id -> instead("employeeReference", id.group()));
        return NATIONAL_ID.matcher(withoutIds).replaceAll(id -> instead("ssn", id.group()));
    }

    private String replaced(String text) {
        if (BY_THE_CLOCK.matcher(text).matches()) {
            long seconds = (Duration.between(earliest, Instant.parse(text)).toMillis() + 500) / 1000;
            return START.plusSeconds(seconds).toString();
        }
        if (replacements.containsKey(text)) {
            return replacements.get(text);
        }
        String replaced = ADDRESS.matcher(text).replaceAll("http://localhost:8080");
        for (Map.Entry<String, String> replacement : replacements.entrySet()) {
            if (replacement.getKey().length() >= SHORTEST_IN_TEXT) {
                replaced = replaced.replace(replacement.getKey(), replacement.getValue());
            }
        }
        return replaced;
    }

    /** Null if the value is not replaced. */
    private String instead(String kind, String value) {
        return switch (kind) {
            case "customerNumber" -> String.valueOf(1_000_001 + next(kind));
            case "employeeNo" -> String.valueOf(1233 + next(kind));
            case "ticketHolderCode" -> "7KQ2M9XD4HPT3VB" + "NPQR".charAt(next(kind) % 4);
            case "ssn" -> nationalId(value);
            case "travelDate" -> START.toString().substring(0, 10);
            case "travellerId" -> value.length() < SHORTEST_IN_TEXT ? null : String.valueOf(1 + next(kind));
            case "firstName" -> value.replaceFirst(" \\d+$", "");
            case "token", "access_token" -> "<header>.<claims>.<signature>";
            default -> NAMED_ID.matcher(value).matches() ? id(kind) : null;
        };
    }

    private String nationalId(String value) {
        return PUBLISHED_NATIONAL_IDS.stream().anyMatch(published -> published.endsWith(value))
                ? value
                : PUBLISHED_NATIONAL_IDS.get(next("ssn") % 2).substring(11 - value.length());
    }

    private String id(String kind) {
        int number = next(kind);
        UUID other = UUID.nameUUIDFromBytes((kind + number).getBytes(StandardCharsets.UTF_8));
        return number == 0 ? parameters.getProperty(kind, other.toString()) : other.toString();
    }

    private int next(String kind) {
        return counts.merge(kind, 1, Integer::sum) - 1;
    }

    private static Properties parameters() {
        Properties parameters = new Properties();
        try (InputStream examples = ExampleValues.class.getResourceAsStream("/openapi/parameters.properties")) {
            parameters.load(examples);
            return parameters;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
