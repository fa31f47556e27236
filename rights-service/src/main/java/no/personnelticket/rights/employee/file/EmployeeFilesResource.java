package no.personnelticket.rights.employee.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.function.LongConsumer;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.error.Refuses;
import no.personnelticket.http.request.LongRunning;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.RefusedParameters;
import no.personnelticket.rights.employee.ImportResult;
import no.personnelticket.store.audit.Audited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports a company's employees daily as a file [P: its columns]. Importing the same file again changes nothing. */
@Path("/personnelticket/v2/imports/employee-files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employees")
public class EmployeeFilesResource {

    private static final String LINES = "application/x-ndjson";

    private final EmployeeFileStep step;
    private final Caller caller;
    private final ObjectMapper json;

    public EmployeeFilesResource(EmployeeFileStep step, Caller caller, ObjectMapper json) {
        this.step = step;
        this.caller = caller;
        this.json = json;
    }

    @POST
    @LongRunning
    @Consumes("text/csv")
    @RolesAllowed(Permission.EMPLOYEES_WRITE)
    @Audited
    @Refuses(CommonErrorCode.EVENTS_NOT_PUBLISHED)
    @Operation(
            summary =
                    "Import a file with the published columns; valid rows are imported, the others are refused one by one",
            description =
                    "The columns are found by the names of the header, in any order; `,` or `;`; UTF-8, or the charset that "
                            + "Content-Type declares. Importing the same file again changes nothing. With `Accept: "
                            + "application/x-ndjson` the answer shows the progress while the rows are read, in lines of JSON: "
                            + "`{\"rowsRead\":2000}` for every 2,000 rows, and as the last line `{\"result\":…}` with the usual "
                            + "answer. An answer that ends without it is incomplete: send the file again.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public ImportResult importEmployees(InputStream file, @Context HttpHeaders headers) throws IOException {
        return importEmployees(file, headers, rows -> {});
    }

    /**
     * As {@link #importEmployees(InputStream, HttpHeaders)} with progress, for callers that accept only lines of JSON.
     * The OpenAPI document describes it in the text of that operation, because a generated client accepts every media
     * type that an operation lists.
     */
    @POST
    @Consumes("text/csv")
    @Produces(LINES + ";qs=0.5")
    @RolesAllowed(Permission.EMPLOYEES_WRITE)
    @Audited
    @Operation(hidden = true)
    public Response importEmployeesWithProgress(InputStream file, @Context HttpHeaders headers) {
        StreamingOutput lines = answer -> {
            ImportProgressPublisher progress = new ImportProgressPublisher(answer, json);
            progress.ended(importEmployees(file, headers, progress::rowsRead));
        };
        return Response.ok(lines, LINES).build();
    }

    private ImportResult importEmployees(InputStream file, HttpHeaders headers, LongConsumer rowsRead)
            throws IOException {
        FileOutcome outcome = step.importFile(file, charset(headers.getMediaType()), caller::covers, rowsRead);
        if (outcome instanceof FileOutcome.Unsupported unsupported) {
            throw unsupportedMediaType(unsupported.reason());
        }
        if (outcome instanceof FileOutcome.Refused refused) {
            RefusedParameters.refuse(refused.wrong());
        }
        return ((FileOutcome.Imported) outcome).result();
    }

    /** Null if none is declared. */
    private static Charset charset(MediaType type) {
        if (type == null) {
            throw unsupportedMediaType("Content-Type must name one type: text/csv");
        }
        String declared = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return declared == null ? null : Charset.forName(declared);
        } catch (IllegalArgumentException unknown) {
            throw unsupportedMediaType("The charset in Content-Type is unknown; send the file as UTF-8");
        }
    }

    private static Problem unsupportedMediaType(String message) {
        return new Problem(CommonErrorCode.UNSUPPORTED_MEDIA_TYPE, message);
    }
}
