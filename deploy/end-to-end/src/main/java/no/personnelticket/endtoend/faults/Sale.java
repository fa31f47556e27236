package no.personnelticket.endtoend.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.endtoend.faults.Distribution.Price;
import no.personnelticket.endtoend.faults.Distribution.Use;
import no.personnelticket.endtoend.faults.Population.Customer;
import no.personnelticket.endtoend.system.Chance;
import no.personnelticket.endtoend.system.Http;
import no.personnelticket.endtoend.system.Http.Answer;
import no.personnelticket.local.Part;

/**
 * One sale over HTTP: select, search offers, validate, and usually distribute a ticket. Every answer is recorded in the
 * ledger.
 */
final class Sale {

    private static final int TRIES_FOR_A_SELECTION = 8;
    private static final int CONFLICT = 409;
    private static final String SELECTIONS = "/customers/v2/benefits/rights-selections";
    private static final String SEARCH = "/offers/v2/search/stop-places";
    private static final String VALIDATE = "/customers/v2/benefits/entitlements/validate";

    private final Http http;
    private final Target target;
    private final Chance chance;
    private final UUID contract;
    private final SaleRequests requests;

    Sale(Http http, Target target, Chance chance) {
        this.http = http;
        this.target = target;
        this.chance = chance;
        Customer customer = target.population().buyer(chance);
        this.contract = chance.pick(customer.contracts());
        this.requests = new SaleRequests(customer.number(), contract);
    }

    /** Whether a ticket was distributed; a legitimate refusal ends the sale earlier. */
    boolean sell() {
        Optional<JsonNode> offer = select().flatMap(this::search);
        Optional<String> token = offer.flatMap(this::validate);
        if (token.isEmpty() || chance.isOneIn(5)) {
            return false;
        }
        return chance.isOneIn(2)
                ? new SandboxOrder(http, target.ledger(), chance)
                        .buy(requests.order(offer.get()), offer.get().path("price"), contract, token.get())
                : publish(offer.get(), token.get());
    }

    private Optional<Answer> select() {
        Answer selection = http.post(Part.RIGHTS, SELECTIONS, requests.selection(), key());
        if (selection.status() != 201) {
            return Optional.empty();
        }
        target.ledger().answered("RightsSelected", selection.text("/selectionId"));
        return Optional.of(selection);
    }

    /** The offer-service may not have read the selection yet; then the same search is repeated. */
    private Optional<JsonNode> search(Answer selection) {
        String key = key();
        Answer answer = http.post(Part.OFFER, SEARCH, requests.search(selection), key);
        for (int tries = 1; answer.status() == CONFLICT && tries < TRIES_FOR_A_SELECTION; tries++) {
            answer = http.post(Part.OFFER, SEARCH, requests.search(selection), key);
        }
        if (answer.status() != 200) {
            return Optional.empty();
        }
        JsonNode offers = answer.body().path("offers");
        offers.forEach(offer ->
                target.ledger().answered("OfferPriced", offer.path("id").asText()));
        return Optional.ofNullable(offers.get(0));
    }

    /** The token of a valid verdict. */
    private Optional<String> validate(JsonNode offer) {
        Answer answer = http.post(Part.VALIDATION, VALIDATE, requests.validation(offer), key());
        if (answer.status() != 200) {
            return Optional.empty();
        }
        answer.body().path("offers").forEach(verdict -> target.ledger()
                .answered("OfferValidated", verdict.path("validationId").asText()));
        return Optional.of(answer)
                .filter(verdict -> verdict.body().path("valid").asBoolean())
                .map(verdict -> verdict.text("/offers/0/token"));
    }

    /** Publishes the distribution as the sales platform does. */
    private boolean publish(JsonNode offer, String token) {
        String full = offer.at("/travellers/0/fullFare/amount").asText();
        String paid = offer.at("/travellers/0/price/amount").asText();
        String saving = new BigDecimal(full).subtract(new BigDecimal(paid)).toPlainString();
        new Senders(target, chance)
                .send(new Distribution(
                        chance.uuid().toString(),
                        requests.customerNumber(),
                        UUID.fromString(offer.path("id").asText()),
                        Instant.now(),
                        token,
                        new Price(full, paid, saving),
                        List.of(new Use("TICKET-1", contract))));
        return true;
    }

    private String key() {
        return chance.uuid().toString();
    }
}
