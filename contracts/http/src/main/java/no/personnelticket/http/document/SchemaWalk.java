package no.personnelticket.http.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Finds the schemas of a document, in operations and nested in each other. */
final class SchemaWalk {

    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, Schema> named;

    SchemaWalk(Map<String, Schema> named) {
        this.named = named;
    }

    /** Whether it is a text with a format, for which a client needs no class of its own. */
    static boolean isScalar(Schema schema) {
        return schema.getProperties() == null && schema.getEnumeration() == null && schema.getFormat() != null;
    }

    /** Collects the names of all schemas that a schema refers to, directly or indirectly. */
    void names(Schema schema, Set<String> names) {
        String name = name(schema);
        if (name != null && names.add(name) && named.containsKey(name)) {
            names(named.get(name), names);
        }
        parts(schema).forEach(part -> names(part, names));
    }

    void inlineScalars(OpenAPI document) {
        all(document).forEach(schema -> {
            Schema scalar = name(schema) == null ? null : named.get(name(schema));
            if (scalar != null && isScalar(scalar)) {
                schema.setRef(null);
                schema.setType(scalar.getType());
                schema.setFormat(scalar.getFormat());
            }
        });
    }

    /** The schemas of these names, with the schemas in them. */
    List<Schema> named(Set<String> names) {
        List<Schema> found = new ArrayList<>();
        names.stream().filter(named::containsKey).forEach(name -> collect(named.get(name), found));
        return found;
    }

    /** All schemas with the schemas in them. */
    List<Schema> all(OpenAPI document) {
        List<Schema> found = new ArrayList<>();
        named.values().forEach(schema -> collect(schema, found));
        found.addAll(ofOperations(document));
        return found;
    }

    /** The schemas of operations, with the schemas in them. */
    List<Schema> ofOperations(OpenAPI document) {
        List<Schema> found = new ArrayList<>();
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(SchemaWalk::of)
                .forEach(schema -> collect(schema, found));
        return found;
    }

    private static Stream<Schema> of(Operation operation) {
        List<Schema> schemas = new ArrayList<>();
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getSchema() != null)
                    .forEach(parameter -> schemas.add(parameter.getSchema()));
        }
        if (operation.getRequestBody() != null) {
            add(operation.getRequestBody().getContent(), schemas);
        }
        operation.getResponses().getAPIResponses().values().forEach(answer -> add(answer.getContent(), schemas));
        return schemas.stream();
    }

    private static void add(Content content, List<Schema> schemas) {
        if (content != null) {
            content.getMediaTypes().values().stream()
                    .map(MediaType::getSchema)
                    .filter(schema -> schema != null)
                    .forEach(schemas::add);
        }
    }

    private static void collect(Schema schema, List<Schema> found) {
        found.add(schema);
        parts(schema).forEach(part -> collect(part, found));
    }

    private static Collection<Schema> parts(Schema schema) {
        List<Schema> parts = new ArrayList<>();
        if (schema.getProperties() != null) {
            parts.addAll(schema.getProperties().values());
        }
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            parts.add(schema.getAdditionalPropertiesSchema());
        }
        if (schema.getAllOf() != null) {
            parts.addAll(schema.getAllOf());
        }
        return parts;
    }

    private static String name(Schema schema) {
        String ref = schema.getRef();
        return ref == null ? null : ref.replace(PREFIX, "");
    }
}
