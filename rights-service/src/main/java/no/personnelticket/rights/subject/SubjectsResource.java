package no.personnelticket.rights.subject;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.error.Refuses;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.RightsErrorCode;
import no.personnelticket.rights.RightsRefuses;
import no.personnelticket.rights.subject.SubjectStep.Outcome;
import no.personnelticket.store.audit.Audited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rights of a person by articles 15, 17 and 20 GDPR; called by the company's privacy officer. */
@Path("/personnelticket/v2/subjects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data subjects")
public class SubjectsResource {

    private final SubjectStep step;
    private final Caller caller;

    public SubjectsResource(SubjectStep step, Caller caller) {
        this.step = step;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Permission.SUBJECTS_READ)
    @Audited
    @RightsRefuses(RightsErrorCode.SUBJECT_NOT_FOUND)
    @Operation(
            summary = "Export everything that is stored about a person",
            description =
                    "By the id of an employee, with the family, or of a family member. Usages and reports are in the "
                            + "usage-registration-service.")
    public SubjectExport exportSubject(@PathParam("id") UUID id) {
        SubjectExport export = step.export(id, caller::covers);
        if (export.persons().isEmpty()) {
            throw unknown();
        }
        return export;
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Permission.SUBJECTS_ERASE)
    @Audited
    @RightsRefuses({RightsErrorCode.SUBJECT_NOT_FOUND, RightsErrorCode.SUBJECT_STILL_NEEDED})
    @Refuses(CommonErrorCode.EVENTS_NOT_PUBLISHED)
    @Operation(
            summary = "Erase a person who has no rights any more",
            description =
                    "By the id of an employee, with the family, or of a family member. The answer lists what is kept, why "
                            + "and until when. If a company imports the person again, it is a new person.")
    public SubjectErasure eraseSubject(@PathParam("id") UUID id) {
        Outcome outcome = step.erase(id, caller::covers);
        if (outcome instanceof Outcome.Erased done) {
            return done.erasure();
        }
        if (outcome instanceof Outcome.StillNeeded needed) {
            throw new Problem(RightsErrorCode.SUBJECT_STILL_NEEDED, needed.reason());
        }
        throw unknown();
    }

    private static Problem unknown() {
        return new Problem(RightsErrorCode.SUBJECT_NOT_FOUND, "There is no person with this id that the token covers");
    }
}
