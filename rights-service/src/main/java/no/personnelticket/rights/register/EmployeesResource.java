package no.personnelticket.rights.employee;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import no.personnelticket.http.Caller;
import no.personnelticket.http.Page;
import no.personnelticket.http.Paging;
import no.personnelticket.http.Permission;
import no.personnelticket.http.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The employees of a company, as published. */
@Path("/personnelticket/v2/employees")
@Tag(name = "Employees")
public class EmployeesResource {

    private final EmployeeStore employees;
    private final Caller caller;

    public EmployeesResource(EmployeeStore employees, Caller caller) {
        this.employees = employees;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permission.EMPLOYEES_READ)
    @Operation(summary = "Find the employees of a company")
    public Page<EmployeeRecord> findEmployees(
            @QueryParam("employeeNo") Long employeeNo,
            @QueryParam("companyId") @NotNull Integer companyId,
            @BeanParam @Valid Paging paging) {
        caller.mustCover(companyId);
        return employees.search(companyId, employeeNo, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Permission.EMPLOYEES_READ)
    @Operation(summary = "Get an employee")
    public EmployeeRecord getEmployee(@PathParam("id") UUID id) {
        return employees
                .find(id)
                .filter(employee -> caller.covers(employee.companyId()))
                .orElseThrow(() -> Problem.notFound("EMPLOYEE_NOT_FOUND", "There is no employee with this id"));
    }
}
