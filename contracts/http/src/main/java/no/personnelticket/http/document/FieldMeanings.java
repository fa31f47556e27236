package no.personnelticket.http.document;

import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The descriptions of fields and parameters, from {@code openapi/common.properties} and the service's
 * {@code openapi/fields.properties}. The key is a field's name, or {@code Schema.field} for one schema. A description
 * that begins with {@code ?} marks a field that an answer may leave out; one that begins with {@code !} a field that a
 * request must have although it has no annotation.
 */
final class FieldMeanings {

    private final Properties meanings;

    private FieldMeanings(Properties meanings) {
        this.meanings = meanings;
    }

    static FieldMeanings read() {
        return new FieldMeanings(
                DocumentResources.properties("openapi/common.properties", "openapi/fields.properties"));
    }

    Optional<String> of(String schema, String field) {
        return text(schema, field).map(text -> text.replaceFirst("^[?!] ?", ""));
    }

    Optional<String> ofSchema(String schema) {
        return Optional.ofNullable(meanings.getProperty(schema));
    }

    boolean mayBeAbsent(String schema, String field) {
        return text(schema, field).filter(text -> text.startsWith("?")).isPresent();
    }

    boolean isRequired(String schema, String field) {
        return text(schema, field).filter(text -> text.startsWith("!")).isPresent();
    }

    private Optional<String> text(String schema, String field) {
        return Stream.of(schema + "." + field, field)
                .map(meanings::getProperty)
                .filter(text -> text != null)
                .findFirst();
    }
}
