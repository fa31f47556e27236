package no.personnelticket.http.document;

import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What the fields and parameters mean, from {@code openapi/common.properties} and the service's
 * {@code openapi/fields.properties}. A name means the same everywhere; {@code Schema.field} says it for one schema. A meaning
 * that begins with {@code ?} is of a field that an answer may leave out; one that begins with {@code !} of a field that a
 * request must have although no annotation says so.
 */
final class FieldMeanings {

    private final Properties meanings;

    private FieldMeanings(Properties meanings) {
        this.meanings = meanings;
    }

    static FieldMeanings read() {
        return new FieldMeanings(Texts.properties("openapi/common.properties", "openapi/fields.properties"));
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
