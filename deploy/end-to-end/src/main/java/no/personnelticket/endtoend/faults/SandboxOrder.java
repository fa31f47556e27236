package no.personnelticket.endtoend.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.endtoend.faults.Distribution.Use;
import no.personnelticket.endtoend.system.Chance;
import no.personnelticket.endtoend.system.Http;
import no.personnelticket.endtoend.system.Http.Answer;
import no.personnelticket.local.Part;

/** Reserves, pays, distributes and sometimes refunds an order in the sandbox's sales platform. */
record SandboxOrder(Http http, Ledger ledger, Chance chance) {

    /** Whether the ticket was distributed. */
    boolean buy(Map<String, Object> reservation, JsonNode price, UUID contract, String token) {
        Answer order = post("/offers/v2/reserve-offers", reservation);
        if (order.status() != 201) {
            return false;
        }
        String orderId = order.text("/orderId");
        Answer paid = post("/sales/v1/orders/" + orderId + "/payments", Map.of("amount", price));
        Answer distributed = post(
                "/sales/v1/ticket-distribution-groups/distribute",
                Map.of("orderId", orderId, "validationToken", token));
        if (paid.status() != 200 || distributed.status() != 200) {
            return false;
        }
        String distributionId = distributed.text("/ticketDistributionGroups/0/id");
        ledger.distributed(
                distributionId,
                List.of(new Use(distributed.text("/ticketDistributionGroups/0/tickets/0/id"), contract)));
        ledger.sent();
        if (chance.isOneIn(4)) {
            refund(orderId, distributionId);
        }
        return true;
    }

    private void refund(String orderId, String distributionId) {
        Answer refunded = post("/sales/v1/orders/" + orderId + "/refunds", Map.of("key", "first"));
        if (refunded.status() == 200) {
            ledger.refunded(refunded.text("/refunds/0/refundId"), distributionId);
            ledger.sent();
        }
    }

    private Answer post(String path, Map<String, Object> body) {
        return http.post(Part.SANDBOX, path, body, chance.uuid().toString());
    }
}
