package no.personnelticket.endtoend;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.generated.validation.client.ApiException;

/** Calls that the validation-service refuses. */
final class ValidationRefusals {

    private static final int COUPONS = 24;

    private final GeneratedClients sales = GeneratedClients.of("sales-client", "sales-secret");
    private final Customer pensioner = Customer.pensioner();

    List<Refusal> all() {
        return List.of(
                new Refusal("404 CONTRACT_NOT_FOUND", () -> hold(UUID.randomUUID())),
                new Refusal("404 VALIDATION_NOT_FOUND", () -> release(UUID.randomUUID())),
                new Refusal("409 RESERVATION_CONFIRMED", () -> release(validationWithTicket())),
                new Refusal("409 NO_COUPONS_LEFT", () -> {
                    for (int times = 0; times <= COUPONS; times++) {
                        hold(UUID.fromString(pensioner.privateContract()));
                    }
                }));
    }

    private void hold(UUID contract) throws ApiException {
        sales.dayTrips().reserveCoupon(contract, UUID.randomUUID(), null, null);
    }

    private void release(UUID validation) throws ApiException {
        sales.validation().releaseValidation(validation, null, null);
    }

    private UUID validationWithTicket() {
        Map<String, Object> configuration = pensioner.configurationWithOffer(pensioner.privateContract());
        String validation = Customer.validate(configuration).getString("offers[0].validationId");
        Usages.await(Customer.distribute(Customer.order(configuration)));
        return UUID.fromString(validation);
    }
}
