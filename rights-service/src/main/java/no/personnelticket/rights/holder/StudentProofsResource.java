package no.personnelticket.rights.holder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.ErrorResponse;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.error.Refuses;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.RightsErrorCode;
import no.personnelticket.rights.RightsRefuses;
import no.personnelticket.rights.traveller.StudentProof;
import no.personnelticket.store.audit.Audited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The proof that a ticket right holder is a student, which the company has seen. */
@Path("/personnelticket/v2/ticketrightsholders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ticket right holders")
public class StudentProofsResource {

    private final HolderStore holders;
    private final StudentProofStep step;
    private final Caller caller;

    public StudentProofsResource(HolderStore holders, StudentProofStep step, Caller caller) {
        this.holders = holders;
        this.step = step;
        this.caller = caller;
    }

    /**
     * The days on which the holder is a student.
     *
     * @param validTo the last day
     */
    public record StudentProofRequest(
            @NotNull LocalDate validFrom, @NotNull LocalDate validTo) {}

    @PUT
    @Path("/{id}/student-proof")
    @RolesAllowed(Permission.EMPLOYEES_WRITE)
    @Audited
    @RightsRefuses(RightsErrorCode.HOLDER_NOT_FOUND)
    @Refuses(CommonErrorCode.EVENTS_NOT_PUBLISHED)
    @Operation(
            summary = "Store or replace the proof that a holder is a student",
            description = "On the days of the proof the holder travels as a student.")
    public StudentProofRequest putStudentProof(@PathParam("id") UUID id, @Valid @NotNull StudentProofRequest proof) {
        if (proof.validTo().isBefore(proof.validFrom())) {
            throw Problem.badField("validTo", "must not be before validFrom");
        }
        keep(id, new StudentProof(proof.validFrom(), proof.validTo()));
        return proof;
    }

    @DELETE
    @Path("/{id}/student-proof")
    @RolesAllowed(Permission.EMPLOYEES_WRITE)
    @Audited
    @RightsRefuses(RightsErrorCode.HOLDER_NOT_FOUND)
    @Refuses(CommonErrorCode.EVENTS_NOT_PUBLISHED)
    @Produces({MediaType.APPLICATION_JSON, ErrorResponse.MEDIA_TYPE})
    @Operation(
            summary = "Delete the proof that a holder is a student",
            description =
                    "From now on the holder's traveller type is that of the age. Changes nothing if there is no proof.")
    public void deleteStudentProof(@PathParam("id") UUID id) {
        keep(id, null);
    }

    private void keep(UUID holderId, StudentProof proof) {
        if (holders.companyOf(holderId).filter(caller::covers).isEmpty()) {
            throw new Problem(
                    RightsErrorCode.HOLDER_NOT_FOUND,
                    "There is no ticket right holder with this id that the token covers");
        }
        step.store(holderId, proof);
    }
}
