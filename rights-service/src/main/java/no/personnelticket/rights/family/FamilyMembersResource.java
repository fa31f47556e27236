package no.personnelticket.rights.family;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import no.personnelticket.http.Page;
import no.personnelticket.http.Paging;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.error.Refuses;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.RightsErrorCode;
import no.personnelticket.rights.RightsRefuses;
import no.personnelticket.rights.company.CompanyStore;
import no.personnelticket.rights.employee.EmployeeStore;
import no.personnelticket.store.audit.AuditLog;
import no.personnelticket.store.audit.Audited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The family members of a company's employees. */
@Path("/personnelticket/v2/family-members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Family members")
public class FamilyMembersResource {

    private final FamilyMemberStep step;
    private final FamilyMemberStore members;
    private final EmployeeStore employees;
    private final CompanyStore companies;
    private final Caller caller;
    private final AuditLog audit;
    private final Clock clock;

    public FamilyMembersResource(
            FamilyMemberStep step,
            FamilyMemberStore members,
            EmployeeStore employees,
            CompanyStore companies,
            Caller caller,
            AuditLog audit,
            Clock clock) {
        this.step = step;
        this.members = members;
        this.employees = employees;
        this.companies = companies;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Permission.EMPLOYEES_READ)
    @Audited
    @RightsRefuses(RightsErrorCode.COMPANY_NOT_FOUND)
    @Operation(summary = "Find the family members of a company's employees", description = "Page by page.")
    public Page<FamilyMember> findFamilyMembers(
            @QueryParam("companyId") @NotNull @Min(1) Integer companyId, @BeanParam @Valid Paging paging) {
        caller.mustCover(companyId);
        companies.mustExist(companyId);
        return members.ofCompany(companyId, paging);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Permission.EMPLOYEES_WRITE)
    @Audited(subjectInBody = true)
    @Refuses(CommonErrorCode.EVENTS_NOT_PUBLISHED)
    @Operation(
            summary = "Create a family member; creating the same person again changes nothing",
            description = "Gives at once the rights that relation and age entitle to. The same person of the "
                    + "same employee, also sent by several callers at a time, is one family member.")
    public FamilyMember createFamilyMember(@Valid @NotNull FamilyMember member) {
        audit.write("createFamilyMember", "employeeReference=" + member.employeeId());
        check(member);
        return step.save(member.identified());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Permission.EMPLOYEES_WRITE)
    @Audited
    @RightsRefuses(RightsErrorCode.FAMILY_MEMBER_NOT_FOUND)
    @Refuses(CommonErrorCode.EVENTS_NOT_PUBLISHED)
    @Operation(
            summary = "Update a family member",
            description = "All fields are replaced, and the rights are updated at once.")
    public FamilyMember updateFamilyMember(@PathParam("id") UUID id, @Valid @NotNull FamilyMember member) {
        check(member);
        if (members.find(id)
                .filter(known -> known.employeeId().equals(member.employeeId()))
                .isEmpty()) {
            throw new Problem(
                    RightsErrorCode.FAMILY_MEMBER_NOT_FOUND, "There is no family member with this id of this employee");
        }
        return step.save(member.withId(id));
    }

    private void check(FamilyMember member) {
        if (member.dateOfBirth().isAfter(LocalDate.now(clock))) {
            throw Problem.badField("dateOfBirth", "must not be after today");
        }
        if (employees
                .find(member.employeeId())
                .filter(employee -> caller.covers(employee.companyId()))
                .isEmpty()) {
            throw Problem.badField("employeeId", "is not an employee that the token covers");
        }
    }
}
