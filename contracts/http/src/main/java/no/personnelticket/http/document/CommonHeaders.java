package no.personnelticket.http.document;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers that every request may carry and every answer has. */
final class CommonHeaders {

    CommonHeaders(Components components) {
        components.addParameter(
                "ClientName",
                parameter("ET-Client-Name", "[A-Za-z0-9._-]{1,100}", "entur-shop")
                        .description(
                                "`<company>-<application>`: which client calls. Never grants anything; another form"
                                        + " is ignored."));
        components.addParameter(
                "CorrelationId",
                parameter("X-Correlation-Id", "[A-Za-z0-9._:-]{1,100}", "6d0f4a52-2f0e-4a5f-9a55-0c1f4d1a7f3b")
                        .description("Names the call in answers and logs. Made by the service when absent or of another"
                                + " form."));
        components.addHeader(
                "CorrelationId",
                header(SchemaType.STRING, "The call's X-Correlation-Id, or the one that the service made."));
        components.addHeader("RetryAfter", header(SchemaType.INTEGER, "After how many seconds to try again."));
        components.addHeader("Challenge", header(SchemaType.STRING, "How to authenticate: `Bearer`."));
    }

    /** Adds the headers to the request of an operation, and to all answers that it has so far. */
    void addTo(Operation operation) {
        List<Parameter> parameters = new ArrayList<>();
        if (operation.getParameters() != null) {
            parameters.addAll(operation.getParameters());
        }
        parameters.add(OASFactory.createParameter().ref("ClientName"));
        parameters.add(OASFactory.createParameter().ref("CorrelationId"));
        operation.setParameters(parameters);
        operation.getResponses().getAPIResponses().forEach((status, answer) -> addTo(answer, 200));
    }

    void addTo(APIResponse response, int status) {
        response.addHeader("X-Correlation-Id", OASFactory.createHeader().ref("CorrelationId"));
        if (status == 429 || status == 503) {
            response.addHeader("Retry-After", OASFactory.createHeader().ref("RetryAfter"));
        }
        if (status == 401) {
            response.addHeader("WWW-Authenticate", OASFactory.createHeader().ref("Challenge"));
        }
    }

    private static Parameter parameter(String name, String pattern, String example) {
        Schema text = OASFactory.createSchema().addType(SchemaType.STRING).pattern(pattern);
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .schema(text)
                .example(example);
    }

    private static Header header(SchemaType type, String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(type));
    }
}
