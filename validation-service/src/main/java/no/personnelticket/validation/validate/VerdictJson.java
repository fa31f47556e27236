package no.personnelticket.validation.validate;

import no.personnelticket.events.OfferValidated;
import no.personnelticket.events.OfferValidated.UsedFact;
import no.personnelticket.http.LocalizedText;
import no.personnelticket.messaging.JsonText;
import no.personnelticket.validation.reservation.ReservationJson;
import no.personnelticket.validation.rule.Fact;
import no.personnelticket.validation.rule.RuleResult;

/** Writes the answer and the event of a verdict, byte for byte as the mapper would, in a fraction of its time. */
final class VerdictJson {

    private static final int USUAL_LENGTH = 8192;

    private VerdictJson() {}

    static byte[] of(OfferVerdict verdict) {
        JsonText json = new JsonText(USUAL_LENGTH)
                .object()
                .plain("validationId", verdict.validationId())
                .plain("offerId", verdict.offerId())
                .truth("valid", verdict.valid())
                .plain("expiresAt", verdict.expiresAt());
        ReservationJson.add(json, verdict.reservations());
        json.array("rules");
        verdict.rules().forEach(rule -> add(json, rule));
        return json.endArray().plain("token", verdict.token()).endObject().bytes();
    }

    static byte[] of(OfferValidated event) {
        JsonText json = new JsonText(USUAL_LENGTH)
                .object()
                .plain("validationId", event.validationId())
                .plain("offerId", event.offerId())
                .number("customerNumber", event.customerNumber())
                .plain("stage", event.stage())
                .plain("travelDate", event.travelDate())
                .text("orderId", event.orderId())
                .text("offerFingerprint", event.offerFingerprint())
                .text("clientName", event.clientName())
                .plain("verdict", event.verdict())
                .plain("ruleSetVersion", event.ruleSetVersion());
        json.array("rules");
        event.rules().forEach(rule -> add(json, rule));
        json.endArray();
        ReservationJson.add(json, event.reservations());
        return json.plain("validatedAt", event.validatedAt())
                .plain("expiresAt", event.expiresAt())
                .endObject()
                .bytes();
    }

    private static void add(JsonText json, RuleResult rule) {
        json.object()
                .plain("id", rule.id())
                .number("version", rule.version())
                .plain("outcome", rule.outcome())
                .array("facts");
        rule.facts().forEach(fact -> add(json, fact));
        json.endArray().array("messages");
        for (LocalizedText message : rule.messages()) {
            json.object()
                    .text("text", message.text())
                    .plain("languageCode", message.languageCode())
                    .endObject();
        }
        json.endArray().endObject();
    }

    private static void add(JsonText json, Fact fact) {
        json.object().text("name", fact.name()).text("value", fact.value());
        if (fact.validity() != null) {
            json.object("validity")
                    .plain("from", fact.validity().from())
                    .plain("to", fact.validity().to())
                    .endObject();
        }
        json.plain("source", fact.source()).endObject();
    }

    private static void add(JsonText json, OfferValidated.RuleResult rule) {
        json.object()
                .plain("rule", rule.rule())
                .number("version", rule.version())
                .plain("outcome", rule.outcome())
                .array("facts");
        for (UsedFact fact : rule.facts()) {
            json.object()
                    .text("name", fact.name())
                    .text("value", fact.value())
                    .plain("source", fact.source())
                    .endObject();
        }
        json.endArray().endObject();
    }
}
