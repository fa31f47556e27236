package no.personnelticket.http.document;

import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schemas of the published error body. */
final class ErrorSchemas {

    private ErrorSchemas() {}

    static void addTo(Components components, Set<String> all) {
        Schema codes = of(SchemaType.STRING);
        all.forEach(codes::addEnumeration);
        components.addSchema(
                "ErrorCode", codes.description("The error codes of this service; for programs, and stable."));
        components.addSchema(
                "ErrorSpecification",
                of(SchemaType.OBJECT)
                        .addProperty("field", of(SchemaType.STRING))
                        .addProperty("reason", of(SchemaType.STRING)));
        components.addSchema(
                "ErrorResponse",
                of(SchemaType.OBJECT)
                        .addProperty("timestamp", of(SchemaType.STRING).format("date-time"))
                        .addProperty("status", of(SchemaType.INTEGER).format("int32"))
                        .addProperty("error", of(SchemaType.STRING))
                        .addProperty("message", of(SchemaType.STRING))
                        .addProperty("path", of(SchemaType.STRING))
                        .addProperty("correlationId", of(SchemaType.STRING))
                        .addProperty("errorCode", OASFactory.createSchema().ref("ErrorCode"))
                        .addProperty(
                                "errorSpecifications",
                                of(SchemaType.ARRAY)
                                        .items(OASFactory.createSchema().ref("ErrorSpecification")))
                        .addProperty("type", of(SchemaType.STRING))
                        .addProperty("title", of(SchemaType.STRING))
                        .addProperty("detail", of(SchemaType.STRING))
                        .addProperty("instance", of(SchemaType.STRING)));
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
