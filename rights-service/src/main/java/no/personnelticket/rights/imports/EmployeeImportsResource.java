package no.personnelticket.rights.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.personnelticket.http.Caller;
import no.personnelticket.http.ErrorSpecification;
import no.personnelticket.http.Permission;
import no.personnelticket.http.Problem;
import no.personnelticket.rights.contract.ContractChangedPublisher;
import no.personnelticket.rights.employee.EmployeeRecord;
import no.personnelticket.rights.employee.EmployeeRecordRules;
import no.personnelticket.rights.employee.EmployeeStore.Change;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The daily import of a company's employees, as published. Importing the same again changes nothing. */
@Path("/personnelticket/v2/imports/employees")
@Tag(name = "Employees")
public class EmployeeImportsResource {

    private final EmployeeImportStep step;
    private final ContractChangedPublisher publisher;
    private final Caller caller;

    public EmployeeImportsResource(EmployeeImportStep step, ContractChangedPublisher publisher, Caller caller) {
        this.step = step;
        this.publisher = publisher;
        this.caller = caller;
    }

    /** The employee that a record became. */
    public record ImportedEmployee(java.util.UUID id, Change change) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permission.EMPLOYEES_WRITE)
    @Operation(summary = "Import one employee; with id it updates")
    public RestResponse<ImportedEmployee> importNewEmployee(@NotNull EmployeeRecord record) {
        List<ErrorSpecification> wrong = EmployeeRecordRules.check(record);
        if (!wrong.isEmpty()) {
            throw Problem.badFields(wrong);
        }
        caller.mustCover(record.companyId());
        if (!step.knows(record.companyId())) {
            throw Problem.badField("companyId", "is not a member company");
        }
        EmployeeImportStep.Taken taken = step.take(List.of(record))
                .get(0)
                .orElseThrow(() ->
                        Problem.notFound("EMPLOYEE_NOT_FOUND", "There is no employee with this id in the company"));
        publisher.publishChangesOf(taken.holderIds());
        return RestResponse.status(
                taken.change() == Change.NEW ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                new ImportedEmployee(taken.employeeId(), taken.change()));
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Permission.EMPLOYEES_WRITE)
    @Operation(summary = "Import a file in the published 21-column format; good rows are taken, bad rows are listed")
    public ImportResult importEmployees(InputStream file) {
        EmployeeFileImport run = new EmployeeFileImport(caller::covers, step::knows, records -> {
            List<EmployeeImportStep.Taken> taken = step.take(records).stream()
                    .flatMap(java.util.Optional::stream)
                    .toList();
            publisher.publishChangesOf(
                    taken.stream().flatMap(one -> one.holderIds().stream()).toList());
            return taken.stream().map(EmployeeImportStep.Taken::change).toList();
        });
        try {
            EmployeeCsv.rows(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .forEach(run::add);
        } catch (CsvParseException unreadable) {
            throw Problem.badField("body", "cannot be read as CSV; send the whole file again when it is mended");
        }
        return run.finish();
    }
}
