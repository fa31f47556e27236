package no.personnelticket.validation.distribution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import no.personnelticket.events.NorwegianTime;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.store.audit.Audited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows whether distributed tickets were validated. */
@Path("/customers/v2/benefits/entitlements/validations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Permission.USAGES_READ)
@Tag(name = "Distributed tickets")
public class DistributedTicketsResource {

    private final DistributionStore distributions;
    private final Caller caller;

    DistributedTicketsResource(DistributionStore distributions, Caller caller) {
        this.distributions = distributions;
        this.caller = caller;
    }

    @GET
    @Path("/distributed-tickets")
    @Audited
    @Operation(
            summary = "Whether the tickets of a distribution were validated",
            description = "VALIDATED, SKIPPED if the offer was not validated, EXPIRED if the verdict had expired "
                    + "or was released, ALTERED if token, price or traveller are not those that were validated. "
                    + "Empty until the distribution has arrived.")
    public List<CheckedTicket> listDistributedTickets(@RestQuery @NotBlank String ticketDistributionId) {
        caller.mustCoverAll();
        return distributions.tickets(ticketDistributionId);
    }

    /** The days are in Europe/Oslo, both included. */
    @GET
    @Path("/statistics")
    @Operation(
            summary = "How many distributed tickets were validated, skipped, expired or altered, per sales client",
            description = "By the day of distribution in Europe/Oslo. Shows which sales clients skip the validation.")
    public List<ClientStatistics> countDistributedTickets(
            @RestQuery @NotNull LocalDate from, @RestQuery @NotNull LocalDate to) {
        caller.mustCoverAll();
        if (to.isBefore(from)) {
            throw Problem.badField("to", "must not be before from");
        }
        return distributions.count(
                from.atStartOfDay(NorwegianTime.ZONE).toInstant(),
                to.plusDays(1).atStartOfDay(NorwegianTime.ZONE).toInstant());
    }
}
