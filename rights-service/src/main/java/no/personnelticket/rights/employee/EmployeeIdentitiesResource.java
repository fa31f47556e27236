package no.personnelticket.rights.employee;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.RightsErrorCode;
import no.personnelticket.rights.RightsRefuses;
import no.personnelticket.rights.company.Company;
import no.personnelticket.rights.company.CompanyStore;
import no.personnelticket.store.audit.AuditLog;
import no.personnelticket.store.audit.Audited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Gives the usage-registration-service the identities of the employees in a tax report. Uses POST to keep ids out of
 * addresses.
 */
@Path("/personnelticket/v2/employees/identities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employees")
public class EmployeeIdentitiesResource {

    private final EmployeeStore employees;
    private final CompanyStore companies;
    private final Caller caller;
    private final AuditLog audit;
    private final Clock clock;

    public EmployeeIdentitiesResource(
            EmployeeStore employees, CompanyStore companies, Caller caller, AuditLog audit, Clock clock) {
        this.employees = employees;
        this.companies = companies;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The employees whose identities are requested.
     *
     * @param date the day of the employee status, in Europe/Oslo; default today
     */
    public record IdentitiesRequest(
            @NotNull @Min(1) Integer companyId,
            @NotNull @Size(max = 1000) List<@NotNull UUID> employeeReferences,
            LocalDate date) {}

    /** The identities of the company's employees, and the separator of its report. */
    public record Identities(
            int companyId,
            @Schema(enumeration = {",", ";"}) String reportSeparator,
            List<EmployeeIdentity> identities) {}

    @POST
    @RolesAllowed(Permission.IDENTITIES_READ)
    @Audited(subjectInBody = true)
    @RightsRefuses(RightsErrorCode.COMPANY_NOT_FOUND)
    @Operation(
            summary = "Get the identities of a company's employees, for its tax report",
            description = "Called by the usage-registration-service when it makes a report: employee numbers, national "
                    + "ids and the status on the last day of a month, for the references of employees.")
    public Identities findEmployeeIdentities(@Valid @NotNull IdentitiesRequest request) {
        audit.write("findEmployeeIdentities", subject(request));
        caller.mustCover(request.companyId());
        Company company = companies
                .findAlsoDeleted(request.companyId())
                .orElseThrow(() -> new Problem(RightsErrorCode.COMPANY_NOT_FOUND, "There is no such member company"));
        LocalDate date = request.date() == null ? LocalDate.now(clock) : request.date();
        return new Identities(
                company.companyId(),
                company.reportSeparator(),
                employees.find(company.companyId(), request.employeeReferences()).stream()
                        .map(employee -> EmployeeIdentity.of(employee, date))
                        .toList());
    }

    private static String subject(IdentitiesRequest request) {
        return "companyId=" + request.companyId()
                + request.employeeReferences().stream()
                        .map(reference -> " employeeReference=" + reference)
                        .collect(Collectors.joining());
    }
}
