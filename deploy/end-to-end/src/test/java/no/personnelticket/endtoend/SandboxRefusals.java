package no.personnelticket.endtoend;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.generated.sandbox.client.ApiException;
import no.personnelticket.generated.sandbox.model.DistributeRequest;
import no.personnelticket.generated.sandbox.model.OfferConfiguration;
import no.personnelticket.generated.sandbox.model.RefundRequest;
import no.personnelticket.generated.sandbox.model.ReserveRequest;

/** Calls that the sandbox refuses. */
final class SandboxRefusals {

    private static final long UNKNOWN_CUSTOMER = 999_999_999;
    private static final JsonMapper JSON = new JsonMapper();

    private final GeneratedClients sales = GeneratedClients.of("sales-client", "sales-secret");
    private final Customer customer = Customer.create();

    List<Refusal> all() {
        return List.of(
                new Refusal("404 CUSTOMER_NOT_FOUND", () -> sales.customers().getProfile(UNKNOWN_CUSTOMER, null, null)),
                new Refusal("404 ORDER_NOT_FOUND", () -> sales.orders()
                        .getOrder(UUID.randomUUID().toString(), null, null)),
                new Refusal("404 OFFER_UNKNOWN", () -> reserve(configuration().offerId(UUID.randomUUID()))),
                new Refusal("409 ENTITLEMENTS_DO_NOT_MATCH", () -> {
                    OfferConfiguration without = configuration();
                    without.getCustomers().get(0).getEntitlements().get(0).setContractId(UUID.randomUUID());
                    reserve(without);
                }),
                new Refusal("409 ORDER_NOT_CONFIRMED", () -> sales.orders()
                        .distribute(new DistributeRequest().orderId(reserve(configuration())), null, null)),
                new Refusal("409 ORDER_NOT_DISTRIBUTED", () -> sales.orders()
                        .refund(
                                Customer.order(mapped()),
                                new RefundRequest().key("1").percent(100),
                                null,
                                null)),
                new Refusal("409 REFUND_KEY_REUSED", this::refundTwoParts),
                new Refusal("409 ALREADY_REFUNDED", this::refundTwice));
    }

    private void refundTwice() throws ApiException {
        String orderId = Customer.order(mapped());
        Customer.distribute(orderId);
        sales.orders().refund(orderId, new RefundRequest().key("1"), null, null);
        sales.orders().refund(orderId, new RefundRequest().key("2").percent(1), null, null);
    }

    private void refundTwoParts() throws ApiException {
        String orderId = Customer.order(mapped());
        Customer.distribute(orderId);
        sales.orders().refund(orderId, new RefundRequest().key("1").percent(50), null, null);
        sales.orders().refund(orderId, new RefundRequest().key("1").percent(100), null, null);
    }

    private String reserve(OfferConfiguration configuration) throws ApiException {
        return sales.orders()
                .reserveOffers(new ReserveRequest().offerConfigurations(List.of(configuration)), null, null)
                .getOrderId();
    }

    private OfferConfiguration configuration() {
        return JSON.convertValue(mapped(), OfferConfiguration.class);
    }

    private Map<String, Object> mapped() {
        return customer.configurationWithOffer(customer.privateContract());
    }
}
