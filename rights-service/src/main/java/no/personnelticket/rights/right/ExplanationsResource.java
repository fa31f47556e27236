package no.personnelticket.rights.right;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.personnelticket.events.NorwegianTime;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.RightsErrorCode;
import no.personnelticket.rights.RightsRefuses;
import no.personnelticket.rights.holder.Holder;
import no.personnelticket.rights.holder.HolderStore;
import no.personnelticket.store.audit.Audited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Applies the policies to the current facts, and shows each decision with its reason. */
@Path("/personnelticket/v2/employees")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employees")
public class ExplanationsResource {

    private final HolderStore holders;
    private final ChildAgeLimitStore childAgeLimits;
    private final Caller caller;
    private final Clock clock;

    public ExplanationsResource(HolderStore holders, ChildAgeLimitStore childAgeLimits, Caller caller, Clock clock) {
        this.holders = holders;
        this.childAgeLimits = childAgeLimits;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/{id}/ticket-right-explanations")
    @RolesAllowed(Permission.EMPLOYEES_READ)
    @Audited
    @RightsRefuses(RightsErrorCode.EMPLOYEE_NOT_FOUND)
    @Operation(
            summary =
                    "Explain the ticket rights of an employee and the family: each policy with the facts that it used",
            description = "For the employee and each family member: every policy, whether it gave a right and for "
                    + "which days, and the facts that it used.")
    public List<Explanation> explainTicketRights(@PathParam("id") UUID employeeId) {
        List<Holder> family = holders.ofEmployees(List.of(employeeId)).stream()
                .filter(holder -> caller.covers(holder.companyId()))
                .toList();
        if (family.isEmpty()) {
            throw new Problem(RightsErrorCode.EMPLOYEE_NOT_FOUND, "There is no employee with this id");
        }
        RightPolicies policies = new RightPolicies(childAgeLimits.all());
        List<Year> years = RightYears.on(LocalDate.ofInstant(clock.instant(), NorwegianTime.ZONE));
        return family.stream()
                .flatMap(holder -> years.stream().flatMap(year -> explain(policies, holder, year)))
                .toList();
    }

    private static Stream<Explanation> explain(RightPolicies policies, Holder holder, Year year) {
        return policies.decide(holder.facts(), year).stream()
                .map(decision -> Explanation.of(holder.id(), year, decision));
    }
}
