package no.personnelticket.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An offer was priced for a customer's selected rights. Published by the offer-service; carries everything that
 * validation and tax calculation need later.
 *
 * @param selectionId of the first customer, if rights of several customers are used
 * @param customerNumber of the first customer, if rights of several customers are used
 * @param travelDate in Europe/Oslo
 * @param operator the codeset of the train operator, for instance {@code VYT}
 * @param fareClass for instance {@code STANDARD_CLASS}
 * @param fingerprint SHA-256 of what was offered; an offer with other content has another fingerprint
 * @param price what the whole party pays, after discounts
 * @param client the client that searched, to which the offer belongs; null in events from before this field existed
 */
public record OfferPriced(
        UUID offerId,
        UUID selectionId,
        long customerNumber,
        Instant pricedAt,
        Instant expiresAt,
        LocalDate travelDate,
        Journey journey,
        String operator,
        String ticketProduct,
        String fareClass,
        String fingerprint,
        Money price,
        List<Traveller> travellers,
        String client)
        implements Fact {

    public OfferPriced {
        Required.id(offerId, "offerId");
        Required.id(selectionId, "selectionId");
        Required.number(customerNumber, "customerNumber");
        Required.time(pricedAt, "pricedAt");
        Required.time(expiresAt, "expiresAt");
        Required.day(travelDate, "travelDate");
        Required.value(journey, "journey");
        Required.text(operator, "operator");
        Required.text(ticketProduct, "ticketProduct");
        Required.text(fareClass, "fareClass");
        Required.text(fingerprint, "fingerprint");
        Required.total(price, "price");
        travellers = Required.nonEmpty(travellers, "travellers");
        Required.optionalText(client, "client", Plausible.LONGEST_TEXT);
        Required.that(
                travellers.stream()
                        .map(Traveller::price)
                        .reduce(Money.ZERO, Money::plus)
                        .equals(price),
                "price must be the sum of travellers.price");
    }

    /** From and to are stop places, for instance {@code NSR:StopPlace:59872}. */
    public record Journey(String from, String to) {
        public Journey {
            Required.text(from, "journey.from");
            Required.text(to, "journey.to");
        }
    }

    /**
     * One traveller's part of the offer: {@code price = fullFare + discountRight.amount}.
     *
     * @param fullFare what the journey costs without a right, add-ons included
     * @param addOns the part of the full fare that is never discounted (seat, plus, sleeper)
     * @param discountRight null if no discount applies
     * @param right the ticket right that gives the discount; null if no discount applies
     */
    public record Traveller(
            String travellerId,
            UserType userType,
            Money fullFare,
            Money addOns,
            DiscountRight discountRight,
            SelectedRight right,
            Money price) {
        public Traveller {
            Required.text(travellerId, "travellers.travellerId");
            Required.value(userType, "travellers.userType");
            Required.price(fullFare, "travellers.fullFare");
            Required.price(addOns, "travellers.addOns");
            Required.price(price, "travellers.price");
            Required.that(
                    (discountRight == null) == (right == null),
                    "travellers.discountRight and travellers.right must both be given or both be left out");
            Money discount = discountRight == null ? Money.ZERO : discountRight.amount();
            Required.that(
                    fullFare.plus(discount).equals(price),
                    "travellers.price must be fullFare plus the discount right's amount");
            Required.that(!price.minus(addOns).isNegative(), "travellers.discountRight must not discount add-ons");
        }
    }

    @Override
    public String id() {
        return offerId.toString();
    }

    @Override
    public String key() {
        return Long.toString(customerNumber);
    }

    @Override
    public Instant time() {
        return pricedAt;
    }
}
