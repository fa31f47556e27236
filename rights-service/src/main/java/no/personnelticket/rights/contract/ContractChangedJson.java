package no.personnelticket.rights.contract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.ContractChanged.TravellerTypePeriod;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.messaging.EventJson;

/**
 * Writes images as {@link EventJson} does, byte for byte, but in less time, because an import writes so many. For one thread.
 */
final class ContractChangedJson {

    private final StringBuilder json = new StringBuilder(1024);
    private final Map<LocalDate, String> dates = new HashMap<>();
    private Instant lastMoment = Instant.EPOCH;
    private String lastMomentText = lastMoment.toString();

    byte[] write(ContractChanged image) {
        EntitlementProduct product = image.product();
        return needsNoEscape(product.id()) && needsNoEscape(product.version())
                ? json(image).getBytes(StandardCharsets.US_ASCII)
                : EventJson.write(image);
    }

    private static boolean needsNoEscape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one < ' ' || one > '~' || one == '"' || one == '\\') {
                return false;
            }
        }
        return true;
    }

    private String json(ContractChanged image) {
        json.setLength(0);
        json.append("{\"contractId\":\"").append(image.contractId());
        json.append("\",\"version\":").append(image.version());
        json.append(",\"status\":\"").append(image.status());
        json.append("\",\"validFrom\":\"").append(text(image.validFrom()));
        json.append("\",\"validTo\":\"").append(text(image.validTo()));
        json.append("\",\"consumers\":").append(image.consumers().isEmpty() ? "[]" : consumers(image));
        json.append(",\"companyId\":").append(image.companyId());
        json.append(",\"employeeReference\":\"").append(image.employeeReference());
        json.append("\",\"travelType\":\"").append(image.travelType());
        json.append("\",\"product\":{\"id\":\"").append(image.product().id());
        json.append("\",\"version\":\"").append(image.product().version()).append("\"}");
        if (image.couponsLimit() != null) {
            json.append(",\"couponsLimit\":").append(image.couponsLimit());
            json.append(",\"remainingCoupons\":").append(image.remainingCoupons());
        }
        if (image.contractParent() != null) {
            json.append(",\"contractParent\":\"").append(image.contractParent()).append('"');
        }
        json.append(",\"travellerTypes\":");
        appendTravellerTypes(image);
        json.append(",\"changedAt\":\"").append(text(image.changedAt())).append("\"}");
        return json.toString();
    }

    /** Most rights begin and end with the year. */
    private String text(LocalDate date) {
        return dates.computeIfAbsent(date, LocalDate::toString);
    }

    /** What is published together mostly changed at one moment. */
    private String text(Instant moment) {
        if (!moment.equals(lastMoment)) {
            lastMoment = moment;
            lastMomentText = moment.toString();
        }
        return lastMomentText;
    }

    private static String consumers(ContractChanged image) {
        StringJoiner all = new StringJoiner(",", "[", "]");
        image.consumers().forEach(customerNumber -> all.add(customerNumber.toString()));
        return all.toString();
    }

    private void appendTravellerTypes(ContractChanged image) {
        char before = '[';
        for (TravellerTypePeriod period : image.travellerTypes()) {
            json.append(before).append("{\"userType\":\"").append(period.userType());
            json.append("\",\"from\":\"").append(text(period.from()));
            json.append("\",\"to\":\"").append(text(period.to())).append("\"}");
            before = ',';
        }
        json.append(before == '[' ? "[]" : "]");
    }
}
