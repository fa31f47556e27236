package no.personnelticket.sandbox.order;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.personnelticket.events.DiscountRight;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.Money;

/**
 * An offer of the offer-service: the fields that the sale needs.
 *
 * @param preassignedProducts one for each traveller, in the order of {@code travellers}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PersonnelOffer(
        UUID id,
        LocalDate travelDate,
        Instant expiresAt,
        List<PreassignedProduct> preassignedProducts,
        List<Traveller> travellers) {

    /** One traveller's part of the offer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Traveller(String travellerId, Money fullFare, Money price, Right right) {}

    /** The ticket right that a traveller's discount needs; null at full fare. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Right(UUID contractUUID, EntitlementProduct product) {}

    /** One traveller's ticket product. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PreassignedProduct(String id, Discount discountRight) {}

    /** The discount on a ticket product [P]. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Discount(String id, String version, Money price, String originatingFromProductId) {

        DiscountRight applied() {
            return new DiscountRight(id, version, price, originatingFromProductId);
        }
    }

    /** A traveller with the product that was chosen for them. */
    record Place(Traveller traveller, PreassignedProduct product) {}

    Stream<Place> places() {
        return IntStream.range(0, travellers.size())
                .mapToObj(index -> new Place(travellers.get(index), preassignedProducts.get(index)));
    }
}
