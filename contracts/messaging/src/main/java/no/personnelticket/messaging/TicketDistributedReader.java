package no.personnelticket.messaging;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.DiscountRight;
import no.personnelticket.events.Money;
import no.personnelticket.events.TicketDistributed;

/**
 * Reads the event that comes in the largest numbers, in the form in which it is always written. It throws
 * {@link Unusual}, or whatever comes of an error, on everything else: then the general way, which is several times
 * slower, reads it or says what is wrong.
 */
final class TicketDistributedReader {

    private static final int UUID_LENGTH = 36;
    private static final int LONGEST_AMOUNT = "-1234567890.00".length();

    private final JsonParser json;

    TicketDistributedReader(JsonParser json) {
        this.json = json;
    }

    /** Another form than the usual one, be it right or wrong. */
    static final class Unusual extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Unusual() {
            super("unusual", null, false, false);
        }
    }

    TicketDistributed read() throws IOException {
        expect(json.nextToken(), JsonToken.START_OBJECT);
        String ticketDistributionId = null;
        String orderId = null;
        Integer orderVersion = null;
        String orderLineId = null;
        Long customerNumber = null;
        UUID offerId = null;
        String validationToken = null;
        String clientName = null;
        Instant distributedAt = null;
        Instant validFrom = null;
        Instant validTo = null;
        List<TicketDistributed.Ticket> tickets = null;
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            switch (field) {
                case "ticketDistributionId" -> ticketDistributionId = text(ticketDistributionId, value);
                case "orderId" -> orderId = text(orderId, value);
                case "orderVersion" -> orderVersion = Math.toIntExact(number(orderVersion, value));
                case "orderLineId" -> orderLineId = text(orderLineId, value);
                case "customerNumber" -> customerNumber = number(customerNumber, value);
                case "offerId" -> offerId = uuid(offerId, value);
                case "validationToken" -> validationToken = text(validationToken, value);
                case "clientName" -> clientName = text(clientName, value);
                case "distributedAt" -> distributedAt = instant(distributedAt, value);
                case "validFrom" -> validFrom = instant(validFrom, value);
                case "validTo" -> validTo = instant(validTo, value);
                case "tickets" -> tickets = list(tickets, value, this::ticket);
                default -> json.skipChildren();
            }
        }
        expect(json.currentToken(), JsonToken.END_OBJECT);
        expect(json.nextToken(), null);
        return new TicketDistributed(
                ticketDistributionId,
                orderId,
                orderVersion,
                orderLineId,
                customerNumber,
                offerId,
                validationToken,
                clientName,
                distributedAt,
                validFrom,
                validTo,
                tickets);
    }

    private TicketDistributed.Ticket ticket() throws IOException {
        String ticketId = null;
        String travellerId = null;
        UUID contractId = null;
        String productId = null;
        Money fullFare = null;
        Money pricePaid = null;
        List<DiscountRight> discountRights = null;
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            switch (field) {
                case "ticketId" -> ticketId = text(ticketId, value);
                case "travellerId" -> travellerId = text(travellerId, value);
                case "contractId" -> contractId = uuid(contractId, value);
                case "productId" -> productId = text(productId, value);
                case "fullFare" -> fullFare = money(fullFare, value);
                case "pricePaid" -> pricePaid = money(pricePaid, value);
                case "discountRights" -> discountRights = list(discountRights, value, this::discountRight);
                default -> json.skipChildren();
            }
        }
        return new TicketDistributed.Ticket(
                ticketId, travellerId, contractId, productId, fullFare, pricePaid, discountRights);
    }

    private DiscountRight discountRight() throws IOException {
        String id = null;
        String version = null;
        Money amount = null;
        String originatingFromProductId = null;
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            switch (field) {
                case "id" -> id = text(id, value);
                case "version" -> version = text(version, value);
                case "amount" -> amount = money(amount, value);
                case "originatingFromProductId" -> originatingFromProductId = text(originatingFromProductId, value);
                default -> json.skipChildren();
            }
        }
        return new DiscountRight(id, version, amount, originatingFromProductId);
    }

    private Money money(Money before, JsonToken value) throws IOException {
        once(before);
        expect(value, JsonToken.START_OBJECT);
        BigDecimal amount = null;
        String currency = null;
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            JsonToken part = json.nextToken();
            switch (field) {
                case "amount" -> amount = amount(amount, part);
                case "currency" -> currency = text(currency, part);
                default -> json.skipChildren();
            }
        }
        return new Money(amount, currency);
    }

    /** An object. */
    @FunctionalInterface
    private interface Reader<T> {
        T read() throws IOException;
    }

    private <T> List<T> list(List<T> before, JsonToken value, Reader<T> element) throws IOException {
        once(before);
        expect(value, JsonToken.START_ARRAY);
        List<T> list = new ArrayList<>(1);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json.currentToken(), JsonToken.START_OBJECT);
            list.add(element.read());
        }
        return list;
    }

    private String text(String before, JsonToken value) throws IOException {
        once(before);
        expect(value, JsonToken.VALUE_STRING);
        return json.getText();
    }

    private long number(Number before, JsonToken value) throws IOException {
        once(before);
        expect(value, JsonToken.VALUE_NUMBER_INT);
        return json.getLongValue();
    }

    private Instant instant(Instant before, JsonToken value) throws IOException {
        once(before);
        expect(value, JsonToken.VALUE_STRING);
        return usual(InstantReader.read(json.getTextCharacters(), json.getTextOffset(), json.getTextLength()));
    }

    /** Hexadecimal in groups of 8, 4, 4, 4 and 12. */
    private UUID uuid(UUID before, JsonToken value) throws IOException {
        String text = text(null, value);
        once(before);
        long high = 0;
        long low = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean isDash = i == 8 || i == 13 || i == 18 || i == 23;
            int digit = isDash ? 0 : Character.digit(text.charAt(i), 16);
            if (digit < 0 || text.charAt(i) > 'f' || isDash != (text.charAt(i) == '-')) {
                throw new Unusual();
            }
            if (!isDash) {
                high = (high << 4) | (low >>> 60);
                low = (low << 4) | digit;
            }
        }
        if (text.length() != UUID_LENGTH) {
            throw new Unusual();
        }
        return new UUID(high, low);
    }

    /** With two decimals. */
    private BigDecimal amount(BigDecimal before, JsonToken value) throws IOException {
        String text = text(null, value);
        once(before);
        int point = text.length() - 3;
        int first = text.startsWith("-") ? 1 : 0;
        if (point <= first || text.charAt(point) != '.' || text.length() > LONGEST_AMOUNT) {
            throw new Unusual();
        }
        long hundredths = 0;
        for (int i = first; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (i != point && (digit < '0' || digit > '9')) {
                throw new Unusual();
            }
            hundredths = i == point ? hundredths : 10 * hundredths + (digit - '0');
        }
        return BigDecimal.valueOf(first == 1 ? -hundredths : hundredths, 2);
    }

    /** A field that comes twice is for the general way to judge. */
    private static void once(Object before) {
        if (before != null) {
            throw new Unusual();
        }
    }

    private static <T> T usual(T value) {
        if (value == null) {
            throw new Unusual();
        }
        return value;
    }

    private static void expect(JsonToken found, JsonToken expected) {
        if (found != expected) {
            throw new Unusual();
        }
    }
}
