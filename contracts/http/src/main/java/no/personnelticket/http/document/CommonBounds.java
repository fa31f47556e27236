package no.personnelticket.http.document;

import java.util.List;
import no.personnelticket.events.Plausible;
import no.personnelticket.http.json.JsonConventions;
import no.personnelticket.http.request.EventText;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Adds the bounds that every operation enforces without an annotation. */
final class CommonBounds {

    private CommonBounds() {}

    /** A text must not be blank; in a path or a query it has a maximum length too. */
    static void addTo(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (schema == null || !isAnyText(schema)) {
            return;
        }
        schema.setPattern(EventText.NOT_BLANK);
        if (parameter.getIn() != Parameter.In.HEADER) {
            schema.setMaxLength(Plausible.LONGEST_TEXT);
        }
    }

    /** A list of a request has a maximum number of entries. */
    static void addTo(Schema schema) {
        if (is(schema, SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(JsonConventions.MOST_ENTRIES);
        }
    }

    private static boolean isAnyText(Schema schema) {
        String pattern = schema.getPattern();
        return is(schema, SchemaType.STRING)
                && schema.getFormat() == null
                && schema.getEnumeration() == null
                && (pattern == null || pattern.equals(EventText.NOT_BLANK));
    }

    private static boolean is(Schema schema, SchemaType type) {
        List<SchemaType> types = schema.getType();
        return types != null && types.contains(type);
    }
}
