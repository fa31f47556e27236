package no.personnelticket.validation.token;

import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.Money;
import no.personnelticket.messaging.JsonText;
import no.personnelticket.validation.reservation.ReservationJson;

/** Writes the claims of a token, byte for byte as the mapper would, in a fraction of its time. */
final class ClaimsJson {

    private static final int USUAL_LENGTH = 2048;

    private ClaimsJson() {}

    static byte[] of(ValidationToken claims) {
        JsonText json = new JsonText(USUAL_LENGTH)
                .object()
                .plain("iss", claims.iss())
                .plain("aud", claims.aud())
                .plain("jti", claims.jti())
                .number("iat", claims.iat())
                .number("exp", claims.exp())
                .plain("offerId", claims.offerId())
                .text("offerFingerprint", claims.offerFingerprint())
                .plain("stage", claims.stage())
                .plain("travelDate", claims.travelDate())
                .plain("ruleSetVersion", claims.ruleSetVersion());
        add(json, "price", claims.price());
        json.array("travellers");
        claims.travellers().forEach(traveller -> add(json, traveller));
        json.endArray();
        ReservationJson.add(json, claims.reservations());
        return json.endObject().bytes();
    }

    private static void add(JsonText json, ValidationToken.Traveller traveller) {
        json.object()
                .text("travellerId", traveller.travellerId())
                .plain("userType", traveller.userType())
                .plain("contractId", traveller.contractId());
        EntitlementProduct product = traveller.product();
        if (product != null) {
            json.object("product")
                    .text("id", product.id())
                    .text("version", product.version())
                    .endObject();
        }
        add(json, "price", traveller.price());
        json.endObject();
    }

    private static void add(JsonText json, String name, Money money) {
        if (money != null) {
            json.object(name)
                    .plain("amount", money.amount().toPlainString())
                    .text("currency", money.currency())
                    .endObject();
        }
    }
}
