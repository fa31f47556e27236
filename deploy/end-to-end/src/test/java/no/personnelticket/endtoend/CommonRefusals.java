package no.personnelticket.endtoend;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import no.personnelticket.generated.rights.model.Claim;
import no.personnelticket.generated.rights.model.SelectingTraveller;
import no.personnelticket.generated.rights.model.SelectionRequest;
import no.personnelticket.generated.rights.model.UserType;
import no.personnelticket.local.Part;

/** Calls that every service refuses in the same way, made to the rights-service. */
final class CommonRefusals {

    private static final Claim CLAIM = new Claim().customerNumber(1L).externalReference("7KQ2M9XD4HPT3VBN");

    private final GeneratedClients sales = GeneratedClients.of("sales-client", "sales-secret");
    private final Customer customer = Customer.create();
    private final String key = UUID.randomUUID().toString();

    List<Refusal> all() {
        return List.of(
                new Refusal("400 VALIDATION_FAILED", () -> sales.claiming()
                        .claimPersonnelTicket(new Claim().customerNumber(1L).externalReference(" "), null, null)),
                new Refusal("401 UNAUTHORIZED", () -> read(new GeneratedClients(request -> {}))),
                new Refusal("403 FORBIDDEN", () -> read(GeneratedClients.of("nobody", "nobody-secret"))),
                new Refusal(
                        "404 NOT_FOUND",
                        () -> read(sending(
                                request -> request.uri(URI.create(RunningSystem.address(Part.RIGHTS, "/nowhere")))))),
                new Refusal(
                        "405 METHOD_NOT_ALLOWED",
                        () -> read(sending(request -> request.method("PATCH", BodyPublishers.noBody())))),
                new Refusal(
                        "406 NOT_ACCEPTABLE", () -> read(sending(request -> request.setHeader("Accept", "image/png")))),
                new Refusal("409 IDEMPOTENCY_KEY_REUSED", () -> {
                    select(Customer.today().toString());
                    select(Customer.today().plusDays(1).toString());
                }),
                new Refusal("413 REQUEST_ENTITY_TOO_LARGE", () -> sales.claiming()
                        .claimPersonnelTicket(
                                new Claim().customerNumber(1L).externalReference("A".repeat(300_000)), null, null)),
                new Refusal("414 REQUEST_URI_TOO_LONG", () -> sales.companies()
                        .findCompanies(null, null, "A".repeat(9000), null, null, null, null)),
                new Refusal("415 UNSUPPORTED_MEDIA_TYPE", () -> sending(
                                request -> request.setHeader("Content-Type", "application/xml"))
                        .claiming()
                        .claimPersonnelTicket(CLAIM, null, null)),
                new Refusal(
                        "431 REQUEST_HEADER_FIELDS_TOO_LARGE",
                        () -> read(sending(request -> request.header("X-Note", "A".repeat(17_000))))));
    }

    private void read(GeneratedClients clients) throws Exception {
        clients.contracts().getContractsOfConsumer((long) customer.number(), null, null);
    }

    private GeneratedClients sending(Consumer<HttpRequest.Builder> change) {
        return new GeneratedClients(sales.signature().andThen(change));
    }

    private void select(String travelDate) throws Exception {
        sales.selecting()
                .selectRights(
                        key,
                        new SelectionRequest()
                                .customerNumber((long) customer.number())
                                .travelDate(travelDate)
                                .travellers(List.of(new SelectingTraveller()
                                        .id("1")
                                        .userType(UserType.ADULT)
                                        .contractUUID(UUID.fromString(customer.privateContract())))),
                        null,
                        null);
    }
}
