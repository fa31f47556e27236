package no.personnelticket.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.personnelticket.events.Event;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.TicketDistributed;

/** What relates several fields of an event; JSON Schema cannot say it, so the descriptions of the schemas do. */
final class AcrossFields {

    /** With these words the records refuse it, and the schemas do not. */
    private static final List<String> REFUSALS = List.of(
            "tickets.ticketId must be unique within tickets",
            "validTo must not be before validFrom",
            "tickets.pricePaid must be fullFare plus the discount rights",
            "travellers.price must be fullFare plus the discount right's amount",
            "travellers.discountRight must not discount add-ons",
            "price must be the sum of travellers.price");

    private static final BigDecimal HIGHEST = new BigDecimal("100000.00");

    private AcrossFields() {}

    static boolean isRefusal(String reason) {
        return REFUSALS.contains(reason.replaceAll("\\[\\d+]", ""));
    }

    /** Changes an event that is valid under its schema so that its fields agree. */
    static void agree(Class<? extends Event> type, ObjectNode event) {
        Set<String> ids = new HashSet<>();
        for (JsonNode ticket : event.path("tickets")) {
            if (!ids.add(ticket.get("ticketId").asText())) {
                ((ObjectNode) ticket).put("ticketId", "T" + ids.size());
            }
        }
        if (type == TicketDistributed.class) {
            event.get("tickets").forEach(AcrossFields::ticket);
            validity(event);
        }
        if (type == OfferPriced.class) {
            BigDecimal total = new BigDecimal("0.00");
            for (JsonNode traveller : event.get("travellers")) {
                total = total.add(traveller((ObjectNode) traveller));
            }
            set(event.get("price"), total);
        }
    }

    private static void validity(ObjectNode event) {
        if (event.has("validFrom")
                && event.has("validTo")
                && instant(event, "validTo").isBefore(instant(event, "validFrom"))) {
            JsonNode later = event.get("validFrom");
            event.set("validFrom", event.get("validTo"));
            event.set("validTo", later);
        }
    }

    private static Instant instant(JsonNode event, String field) {
        return OffsetDateTime.parse(event.get(field).textValue()).toInstant();
    }

    private static void ticket(JsonNode ticket) {
        BigDecimal fullFare = amount(ticket.get("pricePaid"));
        for (JsonNode right : ticket.get("discountRights")) {
            fullFare = fullFare.subtract(discount(right.get("amount"), fullFare));
        }
        set(ticket.get("fullFare"), fullFare);
    }

    private static BigDecimal traveller(ObjectNode traveller) {
        BigDecimal price = amount(traveller.get("price"));
        BigDecimal discount = traveller.has("discountRight")
                ? discount(traveller.get("discountRight").get("amount"), price)
                : new BigDecimal("0.00");
        set(traveller.get("fullFare"), price.subtract(discount));
        set(traveller.get("addOns"), amount(traveller.get("addOns")).min(price));
        return price;
    }

    /** The discount, made smaller where the fare before it would be beyond the highest price. */
    private static BigDecimal discount(JsonNode money, BigDecimal fareAfterIt) {
        BigDecimal least = fareAfterIt.subtract(HIGHEST);
        if (amount(money).compareTo(least) < 0) {
            set(money, least);
        }
        return amount(money);
    }

    private static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.get("amount").asText());
    }

    private static void set(JsonNode money, BigDecimal amount) {
        ((ObjectNode) money).put("amount", amount.toPlainString());
    }
}
