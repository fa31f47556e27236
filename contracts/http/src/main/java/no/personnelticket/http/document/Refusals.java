package no.personnelticket.http.document;

import jakarta.ws.rs.core.Response.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.ErrorCode;
import no.personnelticket.http.error.ErrorResponse;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The error answers of operations: each status with its codes, the published error body, and an example of each code. */
final class Refusals {

    private final Components components;
    private final CommonHeaders headers;
    private final Set<String> given = new TreeSet<>();

    Refusals(Components components, CommonHeaders headers) {
        this.components = components;
        this.headers = headers;
        components.addResponse("AnyOtherError", response(ErrorCodes.OF_ANY_REQUEST, "/nothing-here"));
    }

    void addTo(Operation operation, String path, List<ErrorCode> codes) {
        Map<Integer, List<ErrorCode>> byStatus =
                codes.stream().collect(Collectors.groupingBy(ErrorCode::status, TreeMap::new, Collectors.toList()));
        byStatus.forEach((status, ofStatus) -> {
            APIResponse own = operation.getResponses().getAPIResponse(String.valueOf(status));
            if (own != null && own.getContent() != null) {
                own.getContent().addMediaType(ErrorResponse.MEDIA_TYPE, problem(ofStatus, path));
            } else {
                operation.getResponses().addAPIResponse(String.valueOf(status), answer(ofStatus, path));
            }
        });
        operation.getResponses().setDefaultValue(reference("AnyOtherError"));
        operation
                .getResponses()
                .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
    }

    /** Adds the schemas of the error body, with the codes of operations and all of the service's own. */
    void addSchemas(List<ErrorCode> own) {
        own.forEach(code -> given.add(code.name()));
        ErrorSchemas.addTo(components, given);
    }

    /** A shared component if all codes are common ones. */
    private APIResponse answer(List<? extends ErrorCode> codes, String path) {
        if (!codes.stream().allMatch(CommonErrorCode.class::isInstance)) {
            return response(codes, path);
        }
        String name = codes.stream().map(Refusals::camel).collect(Collectors.joining("Or"));
        if (components.getResponses() == null || !components.getResponses().containsKey(name)) {
            components.addResponse(name, response(codes, path));
        }
        return reference(name);
    }

    private APIResponse response(List<? extends ErrorCode> codes, String path) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(codes.stream()
                        .map(code -> "`" + code.name() + "`: " + code.meaning() + ".")
                        .collect(Collectors.joining("\n\n")))
                .content(OASFactory.createContent().addMediaType(ErrorResponse.MEDIA_TYPE, problem(codes, path)));
        headers.addTo(response, codes.get(0).status());
        return response;
    }

    private MediaType problem(List<? extends ErrorCode> codes, String path) {
        MediaType problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("ErrorResponse"));
        codes.forEach(code -> {
            given.add(code.name());
            addExample(code, path);
            problem.addExample(code.name(), OASFactory.createExample().ref(code.name()));
        });
        return problem;
    }

    private void addExample(ErrorCode code, String path) {
        if (components.getExamples() == null || !components.getExamples().containsKey(code.name())) {
            components.addExample(
                    code.name(),
                    OASFactory.createExample().summary(code.meaning()).value(body(code, path)));
        }
    }

    private static Map<String, Object> body(ErrorCode code, String path) {
        Status status = Status.fromStatusCode(code.status());
        String message = code == CommonErrorCode.VALIDATION_FAILED ? "travelDate: is required" : code.meaning();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("timestamp", "2026-11-23T09:00:00Z");
        body.put("status", code.status());
        body.put("error", status.getReasonPhrase());
        body.put("message", message);
        body.put("path", path);
        body.put("correlationId", "6d0f4a52-2f0e-4a5f-9a55-0c1f4d1a7f3b");
        body.put("errorCode", code.name());
        if (code == CommonErrorCode.VALIDATION_FAILED) {
            body.put("errorSpecifications", new ArrayList<>(List.of(specification("travelDate", "is required"))));
        }
        body.put("type", "urn:personnelticket:error:" + code.name());
        body.put("title", status.getReasonPhrase());
        body.put("detail", message);
        body.put("instance", path);
        return body;
    }

    private static Map<String, Object> specification(String field, String reason) {
        Map<String, Object> specification = new LinkedHashMap<>();
        specification.put("field", field);
        specification.put("reason", reason);
        return specification;
    }

    private static APIResponse reference(String name) {
        return OASFactory.createAPIResponse().ref(name);
    }

    private static String camel(ErrorCode code) {
        return Stream.of(code.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
