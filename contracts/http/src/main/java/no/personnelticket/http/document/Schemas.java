package no.personnelticket.http.document;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.personnelticket.events.Plausible;
import no.personnelticket.http.request.EventText;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Completes the schemas: scalars are inlined, each field is described, and required if it is always present. */
final class Schemas {

    /** The largest integer that JavaScript represents exactly. */
    private static final BigDecimal EXACT = BigDecimal.valueOf(Plausible.HIGHEST_NUMBER);

    private final OpenAPI document;
    private final Map<String, Schema> schemas;

    Schemas(OpenAPI document) {
        this.document = document;
        Components components = document.getComponents();
        this.schemas = new LinkedHashMap<>(components.getSchemas());
    }

    void complete(FieldMeanings meanings) {
        SchemaWalk walk = new SchemaWalk(schemas);
        Set<String> ofRequests = new TreeSet<>();
        operations().filter(operation -> operation.getRequestBody() != null).forEach(operation -> operation
                .getRequestBody()
                .getContent()
                .getMediaTypes()
                .values()
                .forEach(media -> walk.names(media.getSchema(), ofRequests)));
        schemas.forEach((name, schema) -> complete(name, schema, meanings, ofRequests.contains(name)));
        parameters().forEach(parameter -> {
            describe(parameter, meanings);
            CommonBounds.addTo(parameter);
        });
        walk.named(ofRequests).forEach(CommonBounds::addTo);
        walk.inlineScalars(document);
        Set<String> used = new TreeSet<>(Set.of("ErrorResponse", "ErrorSpecification", "ErrorCode"));
        walk.ofOperations(document).forEach(schema -> walk.names(schema, used));
        schemas.keySet().retainAll(used);
        document.getComponents().setSchemas(schemas);
        walk.all(document).forEach(schema -> {
            bound(schema);
            anchor(schema);
        });
    }

    private static void complete(String name, Schema schema, FieldMeanings meanings, boolean isOfRequest) {
        if (schema.getDescription() == null) {
            meanings.ofSchema(name).ifPresent(schema::setDescription);
        }
        Map<String, Schema> fields = schema.getProperties();
        if (fields == null) {
            return;
        }
        fields.forEach((field, of) -> {
            describe(name, field, of, meanings);
            if (of.getProperties() != null) {
                of.getProperties().forEach((inner, part) -> describe(field, inner, part, meanings));
            }
        });
        Set<String> required = new TreeSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        fields.keySet().stream()
                .filter(field -> isOfRequest ? meanings.isRequired(name, field) : !meanings.mayBeAbsent(name, field))
                .forEach(required::add);
        schema.setRequired(
                required.isEmpty()
                        ? null
                        : fields.keySet().stream().filter(required::contains).toList());
    }

    private static void describe(String name, String field, Schema of, FieldMeanings meanings) {
        if (of.getDescription() == null) {
            meanings.of(name, field).ifPresent(of::setDescription);
        }
    }

    private static void describe(Parameter parameter, FieldMeanings meanings) {
        if (parameter.getName() != null && parameter.getDescription() == null) {
            meanings.of("parameters", parameter.getName()).ifPresent(parameter::setDescription);
        }
    }

    private static void bound(Schema schema) {
        if (schema.getType() != null
                && schema.getType().contains(SchemaType.INTEGER)
                && "int64".equals(schema.getFormat())) {
            if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
                schema.setMaximum(EXACT);
            }
            if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
                schema.setMinimum(EXACT.negate());
            }
        }
    }

    /**
     * Anchors a pattern, since the code checks the whole value; except the pattern of a text that must not be blank,
     * which requires one character anywhere.
     */
    private static void anchor(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.equals(EventText.NOT_BLANK) && !pattern.startsWith("^")) {
            schema.setPattern("^" + (pattern.contains("|") ? "(" + pattern + ")" : pattern) + "$");
        }
    }

    private Stream<Operation> operations() {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    private Stream<Parameter> parameters() {
        return operations()
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream());
    }
}
