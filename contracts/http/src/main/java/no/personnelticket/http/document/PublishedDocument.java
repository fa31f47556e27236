package no.personnelticket.http.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.IndexView;

/**
 * Completes the document that Quarkus generates from the resources: the error answers of each operation with their
 * codes, common headers, descriptions of fields and whether they are required, and examples.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PublishedDocument implements OASFilter {

    private final ResourceMethods methods;
    private final ErrorCodes codes;

    public PublishedDocument(IndexView index) {
        this.methods = ResourceMethods.of(index);
        this.codes = new ErrorCodes(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        if (document.getInfo() == null) {
            document.setInfo(OASFactory.createInfo());
        }
        document.getInfo()
                .description(DocumentResources.read("openapi/introduction.md"))
                .contact(OASFactory.createContact().name("The maintainers of the personnel tickets"));
        document.addServer(OASFactory.createServer().url("/").description("The service that serves this document"));
        CommonHeaders headers = new CommonHeaders(document.getComponents());
        Refusals refusals = new Refusals(document.getComponents(), headers);
        Examples examples = new Examples();
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .values()
                .forEach(operation -> complete(path, operation, headers, refusals, examples)));
        refusals.addSchemas(codes.own());
        new Schemas(document).complete(FieldMeanings.read());
    }

    private void complete(
            String path, Operation operation, CommonHeaders headers, Refusals refusals, Examples examples) {
        ResourceMethods.Found found = methods.find(operation.getOperationId());
        found.successStatus().ifPresent(status -> rename(operation.getResponses(), status));
        examples.addTo(operation);
        headers.addTo(operation);
        refusals.addTo(operation, Examples.path(path, operation), codes.of(found, operation));
    }

    /** The framework documents 200 even if the method has another status. */
    private static void rename(APIResponses responses, int status) {
        Map<String, APIResponse> all = responses.getAPIResponses();
        if (all.containsKey("200") && !all.containsKey(String.valueOf(status))) {
            responses.addAPIResponse(String.valueOf(status), all.get("200").description("Created"));
            responses.removeAPIResponse("200");
        }
    }
}
