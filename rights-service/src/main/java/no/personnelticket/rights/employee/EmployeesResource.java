package no.personnelticket.rights.employee;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.Plausible;
import no.personnelticket.http.Page;
import no.personnelticket.http.Paging;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.RightsErrorCode;
import no.personnelticket.rights.RightsRefuses;
import no.personnelticket.rights.company.CompanyStore;
import no.personnelticket.store.audit.Audited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The employees of a company, as published. */
@Path("/personnelticket/v2/employees")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employees")
public class EmployeesResource {

    private final EmployeeStore employees;
    private final EmployeeDetailsStep details;
    private final CompanyStore companies;
    private final Caller caller;

    public EmployeesResource(
            EmployeeStore employees, EmployeeDetailsStep details, CompanyStore companies, Caller caller) {
        this.employees = employees;
        this.details = details;
        this.companies = companies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permission.EMPLOYEES_READ)
    @Audited
    @RightsRefuses(RightsErrorCode.COMPANY_NOT_FOUND)
    @Operation(
            summary = "Find the employees of a company",
            description = "Page by page, optionally by employee number, birth date or national id; on request "
                    + "with ticket rights and family members.")
    public Page<EmployeeDetails> findEmployees(
            @QueryParam("companyId") @NotNull @Min(1) Integer companyId,
            @QueryParam("employeeNo") @Min(-Plausible.HIGHEST_NUMBER) @Max(Plausible.HIGHEST_NUMBER) Long employeeNo,
            @QueryParam("dateOfBirth") LocalDate dateOfBirth,
            @QueryParam("ssn") @Pattern(regexp = "\\d{5}", message = "must be five digits") String ssn,
            @QueryParam("includeFamilyMembers") @DefaultValue("false") boolean includeFamilyMembers,
            @QueryParam("includeTicketRights") @DefaultValue("false") boolean includeTicketRights,
            @BeanParam @Valid Paging paging) {
        RequestedDetails requested = new RequestedDetails(includeFamilyMembers, includeTicketRights);
        caller.mustCover(companyId);
        companies.mustExist(companyId);
        Page<EmployeeRecord> found = employees.search(companyId, employeeNo, dateOfBirth, ssn, paging);
        return Page.of(details.of(found.items(), requested), paging, found.totalItems());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Permission.EMPLOYEES_READ)
    @Audited
    @RightsRefuses(RightsErrorCode.EMPLOYEE_NOT_FOUND)
    @Operation(
            summary = "Get an employee",
            description = "In the state of the last import, by the id in the answer of the import.")
    public EmployeeDetails getEmployee(
            @PathParam("id") UUID id,
            @QueryParam("includeFamilyMembers") @DefaultValue("false") boolean includeFamilyMembers,
            @QueryParam("includeTicketRights") @DefaultValue("false") boolean includeTicketRights) {
        RequestedDetails requested = new RequestedDetails(includeFamilyMembers, includeTicketRights);
        return employees
                .find(id)
                .filter(employee -> caller.covers(employee.companyId()))
                .map(employee -> details.of(List.of(employee), requested).get(0))
                .orElseThrow(
                        () -> new Problem(RightsErrorCode.EMPLOYEE_NOT_FOUND, "There is no employee with this id"));
    }
}
