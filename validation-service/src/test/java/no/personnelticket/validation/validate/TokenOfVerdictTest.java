package no.personnelticket.validation.validate;

import static io.restassured.RestAssured.given;
import static no.personnelticket.validation.validate.ValidateTest.arrived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.personnelticket.testing.openapi.GivesExamples;
import no.personnelticket.validation.Sale;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** A token is checked here as a stranger would: with the published keys. */
@QuarkusTest
class TokenOfVerdictTest {

    @Test
    void a_token_binds_offer_fingerprint_rights_travellers_price_rules_and_reservation()
            throws JoseException, InvalidJwtException {
        // Given
        Sale sale = Sale.today();
        sale.couponsLimit = 1;
        arrived(sale);

        // When
        JsonPath verdict = Validation.ask(sale).extract().jsonPath();

        // Then
        Map<String, Object> claims = check(verdict.getString("offers[0].token")).getClaimsMap();
        assertThat(claims)
                .containsEntry("iss", "validation-service")
                .containsEntry("aud", "ticket-issuance")
                .containsEntry("jti", verdict.getString("offers[0].validationId"))
                .containsEntry("exp", sale.now.plus(sale.left).getEpochSecond())
                .containsEntry("offerId", sale.offerId.toString())
                .containsEntry("offerFingerprint", "fingerprint of the offer")
                .containsEntry("stage", "PAYMENT")
                .containsEntry("travelDate", "2026-12-01")
                .containsEntry("ruleSetVersion", "2026-4")
                .containsEntry("price", Map.of("amount", "50.00", "currency", "NOK"))
                .containsEntry(
                        "travellers",
                        List.of(Map.of(
                                "travellerId",
                                "1",
                                "userType",
                                "ADULT",
                                "contractId",
                                sale.contractId.toString(),
                                "product",
                                Map.of("id", Sale.PRIVATE.id(), "version", Sale.PRIVATE.version()),
                                "price",
                                Map.of("amount", "50.00", "currency", "NOK"))))
                .containsEntry(
                        "reservations",
                        List.of(Map.of(
                                "reservationId",
                                verdict.getString("offers[0].reservations[0].reservationId"),
                                "contractId",
                                sale.contractId.toString(),
                                "coupons",
                                1L)));
    }

    @Test
    void a_refusal_and_a_dry_run_have_no_token() {
        // Given
        Sale expired = Sale.today();
        expired.left = Duration.ofMinutes(-1);
        Sale good = arrived(Sale.today());

        // Then
        Validation.ask(arrived(expired)).body("valid", equalTo(false)).body("offers[0].token", nullValue());
        Validation.askDry(good).body("valid", equalTo(true)).body("offers[0].token", nullValue());
    }

    @Test
    @GivesExamples("listValidationKeys.200.json")
    void the_published_keys_have_no_private_part() {
        given().get("/customers/v2/benefits/entitlements/validation-keys")
                .then()
                .statusCode(200)
                .header("Cache-Control", "max-age=300")
                .body("keys[0].kty", equalTo("EC"))
                .body("keys[0].alg", equalTo("ES256"))
                .body("keys.d", everyItem(nullValue()));
    }

    private static JwtClaims check(String token) throws JoseException, InvalidJwtException {
        String keys = given().get("/customers/v2/benefits/entitlements/validation-keys")
                .asString();
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                .setExpectedAudience("ticket-issuance")
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }
}
