package no.personnelticket.console.salesclient;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.personnelticket.console.service.Answer;
import no.personnelticket.console.service.Service;
import no.personnelticket.console.service.ServiceClient;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.token.Permission;
import org.jboss.resteasy.reactive.RestPath;

/** The pages that show which sales clients skip the validation. */
@Path("/sales-clients")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Permission.USAGES_READ)
public class SalesClientsResource {

    private static final int DAYS_OF_ALL = 30;
    private static final int DAYS_OF_ONE = 14;
    private static final int SHOWN_SALES = 25;
    private static final String API = "/customers/v2/benefits/entitlements/validations/";

    private final ServiceClient services;
    private final SalesTopicClient sales;
    private final Clock clock;

    public SalesClientsResource(ServiceClient services, SalesTopicClient sales, Clock clock) {
        this.services = services;
        this.sales = sales;
        this.clock = clock;
    }

    /** All clients; the one with the most tickets that were not validated comes first. */
    public record Clients(int days, List<ClientCount> clients) implements TemplateInstance {}

    /** A day of a client. */
    public record Day(LocalDate date, ClientCount count) {}

    /** One client, with its newest tickets. */
    public record Client(String name, List<Day> days, List<CheckedTicket> tickets) implements TemplateInstance {}

    @GET
    public TemplateInstance clients() {
        return new Clients(
                DAYS_OF_ALL, counts().sorted(ClientCount.MOST_NOT_VALIDATED).toList());
    }

    @GET
    @Path("{name}")
    public TemplateInstance client(@RestPath String name) {
        if (counts().noneMatch(count -> count.client().equals(name))) {
            throw new Problem(
                    CommonErrorCode.NOT_FOUND, "No ticket of this client in the last " + DAYS_OF_ALL + " days");
        }
        LocalDate today = LocalDate.now(clock);
        List<Day> days = Stream.iterate(today, day -> day.minusDays(1))
                .limit(DAYS_OF_ONE)
                .map(day -> new Day(
                        day,
                        counts(day, day)
                                .filter(count -> count.client().equals(name))
                                .findFirst()
                                .orElseGet(() -> ClientCount.none(name))))
                .toList();
        List<CheckedTicket> tickets = sales.newest().stream()
                .filter(sale -> sale.client().equals(name))
                .limit(SHOWN_SALES)
                .flatMap(this::tickets)
                .toList();
        return new Client(name, days, tickets);
    }

    private Stream<ClientCount> counts() {
        LocalDate today = LocalDate.now(clock);
        return counts(today.minusDays(DAYS_OF_ALL - 1), today);
    }

    private Stream<ClientCount> counts(LocalDate from, LocalDate to) {
        return elements(services.get(Service.VALIDATION, API + "statistics?from=" + from + "&to=" + to)
                        .orProblem())
                .map(ClientCount::of);
    }

    private Stream<CheckedTicket> tickets(DistributedSale sale) {
        Answer checked = services.get(
                        Service.VALIDATION,
                        API + "distributed-tickets?ticketDistributionId="
                                + URLEncoder.encode(sale.id(), StandardCharsets.UTF_8))
                .orProblem();
        return checked.json().isEmpty()
                ? Stream.of(new CheckedTicket(sale.id(), "", sale.at(), ""))
                : elements(checked)
                        .map(ticket -> new CheckedTicket(
                                sale.id(),
                                ticket.path("ticketId").asText(),
                                Instant.parse(ticket.path("distributedAt").asText()),
                                ticket.path("validationStatus").asText()));
    }

    private static Stream<JsonNode> elements(Answer answer) {
        return StreamSupport.stream(answer.json().spliterator(), false);
    }
}
