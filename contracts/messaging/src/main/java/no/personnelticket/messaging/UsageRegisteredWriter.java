package no.personnelticket.messaging;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import no.personnelticket.events.UsageRegistered;

/** Writes the event that goes out in the largest numbers, to the byte as the general way does, which takes longer. */
final class UsageRegisteredWriter {

    private static final SerializableString USAGE_ID = new SerializedString("usageId");
    private static final SerializableString CONTRACT_ID = new SerializedString("contractId");
    private static final SerializableString CUSTOMER_NUMBER = new SerializedString("customerNumber");
    private static final SerializableString TICKET_DISTRIBUTION_ID = new SerializedString("ticketDistributionId");
    private static final SerializableString TICKET_ID = new SerializedString("ticketId");
    private static final SerializableString OFFER_ID = new SerializedString("offerId");
    private static final SerializableString COUPONS = new SerializedString("coupons");
    private static final SerializableString REGISTERED_AT = new SerializedString("registeredAt");
    private static final SerializableString REVERSES = new SerializedString("reverses");

    private final JsonGenerator json;

    UsageRegisteredWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(UsageRegistered usage) throws IOException {
        json.writeStartObject();
        text(USAGE_ID, usage.usageId());
        text(CONTRACT_ID, usage.contractId());
        json.writeFieldName(CUSTOMER_NUMBER);
        json.writeNumber(usage.customerNumber());
        text(TICKET_DISTRIBUTION_ID, usage.ticketDistributionId());
        text(TICKET_ID, usage.ticketId());
        text(OFFER_ID, usage.offerId());
        json.writeFieldName(COUPONS);
        json.writeNumber(usage.coupons());
        text(REGISTERED_AT, usage.registeredAt());
        if (usage.reverses() != null) {
            text(REVERSES, usage.reverses());
        }
        json.writeEndObject();
    }

    private void text(SerializableString field, Object value) throws IOException {
        json.writeFieldName(field);
        json.writeString(value.toString());
    }
}
