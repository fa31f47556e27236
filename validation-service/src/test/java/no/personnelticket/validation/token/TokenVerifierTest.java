package no.personnelticket.validation.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.personnelticket.validation.Sale;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The status of a token in each situation: one line a case. */
class TokenVerifierTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Sale SALE = new Sale();
    private static final SigningKey OLD = SigningKey.generate("old", NOW.minus(Duration.ofDays(1)));
    private static final SigningKey CURRENT = SigningKey.generate("current", NOW);
    private static final SigningKey STRANGE = SigningKey.generate("strange", NOW);
    private static final List<SigningKey> KEYS = List.of(CURRENT, OLD);

    private record Case(String situation, String token, Instant at, UUID offerId, TokenStatus status) {
        @Override
        public String toString() {
            return status + " when " + situation;
        }
    }

    static Stream<Case> cases() {
        String good = signed(CURRENT, "offerId", SALE.offerId);
        return Stream.of(
                now("it is as it was given", good, TokenStatus.VALID),
                now("the key that signed it was followed by another", signed(OLD), TokenStatus.VALID),
                new Case("it is the last second", good, expiry().minusSeconds(1), SALE.offerId, TokenStatus.VALID),
                new Case("it is the second of its end", good, expiry(), SALE.offerId, TokenStatus.EXPIRED),
                new Case("it is long over", good, expiry().plusSeconds(86400), SALE.offerId, TokenStatus.EXPIRED),
                new Case("it is for another offer", good, NOW, UUID.randomUUID(), TokenStatus.OTHER_OFFER),
                now("there is none", null, TokenStatus.MISSING),
                now("it is blank", " ", TokenStatus.MISSING),
                now("it is no token", "no-token", TokenStatus.ALTERED),
                now("the price was changed", altered(good), TokenStatus.ALTERED),
                now("the signature was cut off", good.substring(0, good.lastIndexOf('.') + 1), TokenStatus.ALTERED),
                now("it says that it needs no signature", unsigned(good), TokenStatus.UNKNOWN_KEY),
                now("a strange key signed it", signed(STRANGE), TokenStatus.UNKNOWN_KEY),
                now("a strange key signed it under our key's name", renamed(STRANGE), TokenStatus.ALTERED),
                now("it is a token of another kind", ofType("JWT"), TokenStatus.ALTERED),
                now("it is for another audience", signed(CURRENT, "aud", "somebody"), TokenStatus.ALTERED),
                now("another issuer gave it", signed(CURRENT, "iss", "somebody"), TokenStatus.ALTERED),
                now("it names no verdict", signed(CURRENT, "jti", null), TokenStatus.ALTERED),
                now("it never ends", signed(CURRENT, "exp", null), TokenStatus.ALTERED));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_token_has_the_status_that_the_table_says(Case given) {
        TokenVerifier verifier = new TokenVerifier(KEYS);

        assertThat(verifier.verify(given.token(), given.offerId(), given.at()).status())
                .isEqualTo(given.status());
    }

    @Test
    void a_token_of_a_key_that_is_withdrawn_proves_nothing() {
        TokenVerifier verifier = new TokenVerifier(List.of(CURRENT));

        assertThat(verifier.verify(signed(OLD), SALE.offerId, NOW).status()).isEqualTo(TokenStatus.UNKNOWN_KEY);
    }

    @Test
    void a_key_does_not_show_its_private_part() {
        assertThat(CURRENT.publicKey()).containsKeys("kty", "kid", "x", "y").doesNotContainKey("d");
        assertThat(CURRENT.toString()).isEqualTo("SigningKey[current]");
    }

    private static Case now(String situation, String token, TokenStatus status) {
        return new Case(situation, token, NOW, SALE.offerId, status);
    }

    private static Instant expiry() {
        return SALE.now.plus(SALE.left);
    }

    private static String signed(SigningKey key) {
        return signed(key, "offerId", SALE.offerId);
    }

    private static String signed(SigningKey key, String claim, Object value) {
        return signed(key, TokenSigner.TYPE, key.keyId(), claim, value);
    }

    private static String renamed(SigningKey key) {
        return signed(key, TokenSigner.TYPE, CURRENT.keyId(), "offerId", SALE.offerId);
    }

    private static String ofType(String type) {
        return signed(CURRENT, type, CURRENT.keyId(), "offerId", SALE.offerId);
    }

    private static String signed(SigningKey key, String type, String keyId, String claim, Object value) {
        JsonWebSignature jws = new JsonWebSignature();
        List<String> claims = new ArrayList<>(List.of(
                "\"iss\":\"validation-service\"",
                "\"aud\":\"ticket-issuance\"",
                "\"exp\":" + expiry().getEpochSecond(),
                "\"jti\":\"" + UUID.randomUUID() + "\"",
                "\"offerId\":\"" + SALE.offerId + "\"",
                "\"price\":\"50.00\""));
        claims.removeIf(one -> one.startsWith("\"" + claim + "\""));
        if (value != null) {
            claims.add("\"" + claim + "\":\"" + value + "\"");
        }
        jws.setPayload("{" + String.join(",", claims) + "}");
        jws.setAlgorithmHeaderValue(SigningKey.ALGORITHM);
        jws.setHeader("typ", type);
        jws.setKeyIdHeaderValue(keyId);
        jws.setKey(key.key().getPrivateKey());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String altered(String token) {
        return rewritten(token, 1, claims -> claims.replace("50.00", "10.00"));
    }

    private static String unsigned(String token) {
        String header = rewritten(token, 0, one -> one.replace("ES256", "none"));
        return header.substring(0, header.lastIndexOf('.') + 1);
    }

    private static String rewritten(String token, int part, UnaryOperator<String> change) {
        String[] parts = token.split("\\.");
        String text = new String(Base64.getUrlDecoder().decode(parts[part]), StandardCharsets.UTF_8);
        parts[part] = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(change.apply(text).getBytes(StandardCharsets.UTF_8));
        return String.join(".", parts);
    }
}
