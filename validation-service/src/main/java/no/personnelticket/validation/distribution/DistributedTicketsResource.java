package no.personnelticket.validation.distribution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import no.personnelticket.http.Permission;
import no.personnelticket.http.TravelDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What the validations of distributed tickets were worth. */
@Path("/customers/v2/benefits/entitlements/validations")
@RolesAllowed(Permission.USAGES_READ)
@Tag(name = "Distributed tickets")
public class DistributedTicketsResource {

    private final DistributedTicketStore tickets;

    DistributedTicketsResource(DistributedTicketStore tickets) {
        this.tickets = tickets;
    }

    @GET
    @Path("/distributed-tickets")
    @Operation(summary = "Whether the tickets of a distribution were validated")
    public List<CheckedTicket> tickets(@RestQuery @NotBlank String ticketDistributionId) {
        return tickets.tickets(ticketDistributionId);
    }

    /** The days are in Europe/Oslo, both included. */
    @GET
    @Path("/statistics")
    @Operation(summary = "How many distributed tickets were validated, skipped, expired or altered, per sales client")
    public List<ClientStatistics> statistics(@RestQuery @NotNull LocalDate from, @RestQuery @NotNull LocalDate to) {
        return tickets.count(
                from.atStartOfDay(TravelDate.OSLO).toInstant(),
                to.plusDays(1).atStartOfDay(TravelDate.OSLO).toInstant());
    }
}
